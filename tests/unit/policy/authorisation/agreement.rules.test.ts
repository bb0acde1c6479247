import { judge } from '../../../../src/policy/decision';
import {
  activateAgreementRules,
  draftAgreementRules,
  publishAgreementRules,
  reviseAgreementRules,
  signAgreementRules,
  type ActivateAgreementFacts,
  type SignAgreementFacts,
} from '../../../../src/policy/authorisation/agreement.rules';
import type { AppointmentFacts } from '../../../../src/policy/facts';
import { agencyActor, agreement, TODAY } from '../builders';
import { content } from './agreement-content';

const APPOINTMENT: AppointmentFacts = {
  selectionId: 'sel_1',
  planId: 'pln_1',
  planState: 'FILED',
  mode: 'WHOLE_PACKAGE',
  rivals: [],
  agencyId: 'org_agency',
  operatorId: 'org_operator',
  collectiveDecision: { number: '1号', decidedOn: '2026-03-01' },
};
const BOUND = {
  title: '第二次遴选',
  state: 'DECIDED',
  agreement: { number: '2号', state: 'ACTIVE' },
  hasCarriedAgreement: true,
} as const;
const signing = (over: Partial<SignAgreementFacts> = {}): SignAgreementFacts => ({
  today: TODAY,
  agreement: agreement({ state: 'DRAFT', startsOn: null, endsOn: null }),
  content: content(),
  seat: 'OPERATOR',
  hasSigned: false,
  appointment: APPOINTMENT,
  termYears: 3,
  hasTermReason: false,
  isLast: true,
  duties: ['FILE_AGREEMENT'],
  ...over,
});
const activating = (over: Partial<ActivateAgreementFacts> = {}): ActivateAgreementFacts => ({
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement({ state: 'SIGNED', startsOn: '2026-11-01', endsOn: '2029-11-01' }),
  content: content(),
  appointment: APPOINTMENT,
  hasExclusiveConditions: false,
  exclusivityResult: null,
  signedOn: '2026-11-01',
  termYears: 3,
  duties: ['PUBLISH_AGREEMENT'],
  ...over,
});
const outcomeOf = (decision: ReturnType<typeof judge>): string =>
  decision.outcome === 'PERMIT' ? 'PERMIT' : `${decision.ruleId} ${decision.code}`;

describe('the rules from draft to publication', () => {
  it('cite all that was asked when they permit', () => {
    expect(judge(signAgreementRules, signing())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['A-08', 'A-04', 'A-09', 'G-03', 'A-11', 'A-10', 'A-14'],
    });
    expect(judge(activateAgreementRules, activating())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['A-08', 'A-04', 'A-09', 'G-03', 'I-01', 'A-10', 'A-21', 'A-20'],
    });
  });

  it.each([
    {
      _case: 'the plan is pending again',
      facts: { appointment: { ...APPOINTMENT, planState: 'SUBMITTED' } },
      answer: 'A-04 PLAN_NOT_FILED',
    },
    {
      _case: 'the appointment was taken back',
      facts: { appointment: { ...APPOINTMENT, operatorId: null } },
      answer: 'A-08 APPOINTMENT_TAKEN_BACK',
    },
    {
      _case: 'another operator is bound by the same whole package',
      facts: { appointment: { ...APPOINTMENT, rivals: [BOUND] } },
      answer: 'A-08 PLAN_HAS_AGREEMENT',
    },
    { _case: 'no appointment is on record', facts: { appointment: null }, answer: 'PERMIT' },
    { _case: 'no term is agreed', facts: { termYears: null }, answer: 'A-10 TERM_NOT_AGREED' },
    {
      _case: 'no term is agreed, and others sign later',
      facts: { termYears: null, isLast: false },
      answer: 'PERMIT',
    },
    { _case: 'the duty to file is forgotten', facts: { duties: [] }, answer: 'A-14 FILING_DUTY_MISSING' },
    {
      _case: 'the duty to file comes with a later signature',
      facts: { duties: [], isLast: false },
      answer: 'PERMIT',
    },
  ] as const)('answer a signature when $_case', ({ facts, answer }) => {
    expect(outcomeOf(judge(signAgreementRules, signing(facts)))).toBe(answer);
  });

  it.each(['DRAFT', 'SUBMITTED', 'APPROVED'] as const)(
    '[A-04] refuse a start while the plan is %s, whatever it was at the signing',
    (planState) => {
      const facts = activating({ appointment: { ...APPOINTMENT, planState } });
      expect(outcomeOf(judge(activateAgreementRules, facts))).toBe('A-04 PLAN_NOT_FILED');
    },
  );

  it('[A-04] ask for no plan where an agreement rests on no appointment', () => {
    expect(outcomeOf(judge(activateAgreementRules, activating({ appointment: null })))).toBe('PERMIT');
  });

  it('refuse a start whose duty to publish is forgotten', () => {
    expect(outcomeOf(judge(activateAgreementRules, activating({ duties: [] })))).toBe(
      'A-20 PUBLICATION_DUTY_MISSING',
    );
  });

  it('refuse a draft on a plan that is not filed, and a revision with a term that is too long', () => {
    const drafting = {
      today: TODAY,
      actor: agencyActor(),
      appointment: { ...APPOINTMENT, planState: 'APPROVED' as const },
      operatorState: 'ACTIVE' as const,
      livingAgreement: null,
    };
    expect(outcomeOf(judge(draftAgreementRules, drafting))).toBe('A-04 PLAN_NOT_FILED');
    const revising = {
      today: TODAY,
      actor: agencyActor(),
      agreement: signing().agreement,
      termYears: 6,
      hasTermReason: false,
      securityLead: null,
    };
    expect(outcomeOf(judge(reviseAgreementRules, revising))).toBe('A-11 TERM_TOO_LONG');
  });

  it('refuse a publication over its exclusive conditions last', () => {
    const facts = {
      today: TODAY,
      actor: agencyActor(),
      agreement: agreement(),
      hasContent: false,
      hasScope: true,
      hasExclusiveConditions: true,
      exclusivityResult: null,
    };
    expect(outcomeOf(judge(publishAgreementRules, facts))).toBe('A-20 PUBLICATION_INCOMPLETE');
    expect(outcomeOf(judge(publishAgreementRules, { ...facts, hasContent: true }))).toBe(
      'A-21 EXCLUSIVITY_NOT_REVIEWED',
    );
  });
});
