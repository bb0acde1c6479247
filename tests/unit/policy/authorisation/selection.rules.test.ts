import {
  cancelSelectionRules,
  decideSelectionRules,
  enterCandidateRules,
  openSelectionRules,
  type DecideSelectionFacts,
} from '../../../../src/policy/authorisation/selection.rules';
import { judge } from '../../../../src/policy/decision';
import { agencyActor, TODAY } from '../builders';
import { candidate, candidateFile, plan, recorded } from './plan-builders';

const facts = (over: Partial<DecideSelectionFacts> = {}): DecideSelectionFacts => ({
  selectionState: 'OPEN',
  plan: plan(),
  openedOnRevision: 1,
  candidate: candidate(),
  today: TODAY,
  actor: agencyActor(),
  file: candidateFile(),
  openedOn: '2026-11-01',
  collectiveDecision: recorded(),
  mode: 'WHOLE_PACKAGE',
  rivals: [],
  ...over,
});

describe('the rules of a selection', () => {
  it('permit to open one on a filed plan, citing plan, filing and method', () => {
    const decision = judge(openSelectionRules, {
      plan: plan(),
      method: 'OPEN_TENDER',
      methodDescription: null,
      mode: 'WHOLE_PACKAGE',
      rivals: [],
    });
    expect(decision).toMatchObject({ outcome: 'PERMIT', ruleIds: ['A-01', 'A-04', 'A-05', 'A-08'] });
  });

  it.each([
    { state: 'DRAFT', ruleId: 'A-01' },
    { state: 'SUBMITTED', ruleId: 'A-01' },
    { state: 'APPROVED', ruleId: 'A-04' },
  ] as const)('[A-01] refuse one on a plan that is $state by $ruleId', ({ state, ruleId }) => {
    const decision = judge(openSelectionRules, {
      plan: plan({ state }),
      method: 'OPEN_TENDER',
      methodDescription: null,
      mode: 'WHOLE_PACKAGE',
      rivals: [],
    });
    expect(decision).toMatchObject({ outcome: 'REFUSE', ruleId });
  });

  it('permit the appointment of a candidate with a whole file', () => {
    expect(judge(decideSelectionRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['A-05', 'A-01', 'A-04', 'A-03', 'A-06', 'A-08', 'A-07'],
    });
  });

  it.each([
    { _case: 'an ended selection', over: { selectionState: 'DECIDED' }, ruleId: 'A-05' },
    { _case: 'a plan that is pending again', over: { plan: plan({ state: 'SUBMITTED' }) }, ruleId: 'A-01' },
    { _case: 'a plan not filed again yet', over: { plan: plan({ state: 'APPROVED' }) }, ruleId: 'A-04' },
    { _case: 'a plan approved anew', over: { plan: plan({ approvedRevision: 2 }) }, ruleId: 'A-03' },
    {
      _case: 'an unincorporated body',
      over: { candidate: candidate({ legalForm: 'UNINCORPORATED_BODY' }) },
      ruleId: 'A-06',
    },
  ] as const)('[A-06] refuse to enter, or to appoint, on $_case by $ruleId', ({ over, ruleId }) => {
    for (const rules of [enterCandidateRules, decideSelectionRules]) {
      expect(judge(rules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
    }
  });

  it('[A-07] ask for the file at the appointment only', () => {
    const wanting = facts({ file: candidateFile({ evidencedAbilities: [] }) });
    expect(judge(enterCandidateRules, wanting).outcome).toBe('PERMIT');
    expect(judge(decideSelectionRules, wanting)).toMatchObject({ outcome: 'REFUSE', ruleId: 'A-07' });
  });

  it.each([
    { selectionState: 'OPEN', signedAgreement: null, answer: 'PERMIT' },
    { selectionState: 'DECIDED', signedAgreement: null, answer: 'PERMIT' },
    { selectionState: 'DECIDED', signedAgreement: '1号', answer: 'APPOINTMENT_CARRIES_AGREEMENT' },
    { selectionState: 'CANCELLED', signedAgreement: null, answer: 'SELECTION_NOT_OPEN' },
  ] as const)(
    '[A-08] answer whether one that is $selectionState is cancelled beside the agreement $signedAgreement: $answer',
    ({ answer, ...given }) => {
      const decision = judge(cancelSelectionRules, given);
      expect(decision.outcome === 'PERMIT' ? 'PERMIT' : decision.code).toBe(answer);
    },
  );
});
