import type { SecurityLeadFacts } from '../../../../src/policy/authorisation/agreement-content-facts';
import {
  securityLeadFit,
  securityLeadNamed,
  securityLeadNaming,
} from '../../../../src/policy/authorisation/security-lead.policy';
import {
  actor,
  agencyActor,
  agreement,
  expectFinding,
  expectPermit,
  expectRefusal,
  TODAY,
} from '../builders';
import { content } from './agreement-content';

const lead = (over: Partial<SecurityLeadFacts> = {}): SecurityLeadFacts => ({
  name: '李安全',
  post: '总经理',
  holdsRole: null,
  ...over,
});

describe('the first responsible person for security', () => {
  it.each([
    { _case: 'is named with a post', securityLead: lead(), isFit: true },
    { _case: 'is named with the role', securityLead: lead({ post: null, holdsRole: true }), isFit: true },
    { _case: 'is named with both', securityLead: lead({ holdsRole: true }), isFit: true },
    { _case: 'is more than a name', securityLead: lead({ post: null }), isFit: false },
    { _case: 'has not left the role', securityLead: lead({ post: null, holdsRole: false }), isFit: false },
    {
      _case: 'has not left the role, whatever the post',
      securityLead: lead({ holdsRole: false }),
      isFit: false,
    },
  ])('[I-01] $_case', ({ _case, securityLead, isFit }) => {
    const facts = { content: content({ securityLead }) };
    expectFinding(securityLeadNamed, { _case, facts, code: isFit ? null : 'SECURITY_LEAD_MISSING' });
    expectFinding(securityLeadFit, {
      _case,
      facts: { securityLead },
      code: isFit ? null : 'SECURITY_LEAD_NOT_FIT',
    });
  });

  it('[I-01] is missing where nobody is named, with everything else that is missing', () => {
    const facts = { content: content({ securityLead: null, hasRedevelopmentBan: false }) };
    const { params } = expectRefusal(securityLeadNamed.decide(facts), 'SECURITY_LEAD_MISSING');
    expect(params).toEqual({ missing: 'REDEVELOPMENT_BAN, SECURITY_LEAD' });
  });

  it('[I-01] stays as it is where a revision names nobody', () => {
    expectPermit(securityLeadFit.decide({ securityLead: null }));
  });

  it.each([
    { _case: 'is named by the operator', facts: {}, code: null },
    {
      _case: 'is not named by the agency',
      facts: { actor: agencyActor() },
      code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
    },
    {
      _case: 'is not named after the last day',
      facts: { agreement: agreement({ endsOn: '2026-11-22' }) },
      code: 'AGREEMENT_EXPIRED',
    },
    {
      _case: 'is not named for what has ended',
      facts: { agreement: agreement({ state: 'TERMINATED' }) },
      code: 'AGREEMENT_STATE_NOT_FIT',
    },
    { _case: 'is fit for it', facts: { securityLead: lead({ post: null }) }, code: 'SECURITY_LEAD_NOT_FIT' },
  ] as const)('[I-01] $_case', ({ _case, facts, code }) => {
    expectFinding(securityLeadNaming, {
      _case,
      facts: { today: TODAY, actor: actor(), agreement: agreement(), securityLead: lead(), ...facts },
      code,
    });
  });
});
