import { agreementComplete } from '../../../../src/policy/authorisation/agreement-complete.policy';
import { missingParts } from '../../../../src/policy/authorisation/agreement-content-facts';
import { AGREEMENT_CONTENT_GROUPS, AGREEMENT_PARTS } from '../../../../src/policy/vocabulary';
import { expectPermit, expectRefusal } from '../builders';
import { content } from './agreement-content';

describe('the twelve groups of content', () => {
  it.each(['SIGN', 'ACTIVATE'] as const)('[A-09] are all there at the step %s', (step) => {
    expectPermit(agreementComplete.decide({ step, content: content() }));
  });

  it.each(AGREEMENT_CONTENT_GROUPS)('[A-09] are not all there without %s, which is named', (group) => {
    const filledGroups = AGREEMENT_CONTENT_GROUPS.filter((other) => other !== group);
    const refusal = expectRefusal(
      agreementComplete.decide({ step: 'ACTIVATE', content: content({ filledGroups }) }),
      'AGREEMENT_INCOMPLETE',
    );
    expect(refusal.params).toEqual({ missing: group });
  });

  it.each(['SIGN', 'ACTIVATE'] as const)(
    '[A-09] are no more than words without a resource at the step %s',
    (step) => {
      const refusal = expectRefusal(
        agreementComplete.decide({
          step,
          content: content({ hasResources: false, hasRedevelopmentBan: false }),
        }),
        'SCOPE_WITHOUT_RESOURCES',
      );
      expect(refusal.params).toEqual({ missing: 'RESOURCES_IN_SCOPE, REDEVELOPMENT_BAN' });
    },
  );

  it('[A-09] names everything that is missing for the step, and nothing else', () => {
    const nothing = content({
      filledGroups: [],
      hasResources: false,
      hasRedevelopmentBan: false,
      hasCollectiveDecision: false,
      signatures: { AGENCY: false, OPERATOR: false, DEPARTMENT: false },
      securityLead: null,
    });
    expect(missingParts(nothing, 'ACTIVATE')).toEqual(AGREEMENT_PARTS);
    expect(missingParts(nothing, 'SIGN')).toEqual([
      ...AGREEMENT_CONTENT_GROUPS,
      'RESOURCES_IN_SCOPE',
      'REDEVELOPMENT_BAN',
      'COLLECTIVE_DECISION',
    ]);
    expect(missingParts(content(), 'ACTIVATE')).toEqual([]);
  });

  it('[A-09] asks no department for its signature where none is named', () => {
    const signatures = { AGENCY: true, OPERATOR: false, DEPARTMENT: null };
    expect(missingParts(content({ signatures }), 'ACTIVATE')).toEqual(['SIGNATURE_OF_OPERATOR']);
  });
});
