import { oneOperator, type OneOperatorStep } from '../../../../src/policy/authorisation/one-operator.policy';
import type { RivalSelectionFacts } from '../../../../src/policy/facts';
import { AUTHORISATION_MODES } from '../../../../src/policy/vocabulary';

const STEPS: readonly OneOperatorStep[] = ['OPEN_SELECTION', 'APPOINT', 'DRAFT', 'CONCLUDE'];
const rival = (over: Partial<RivalSelectionFacts> = {}): RivalSelectionFacts => ({
  title: '第一次遴选',
  state: 'DECIDED',
  agreement: null,
  hasCarriedAgreement: false,
  ...over,
});
const withAgreement = (state: 'DRAFT' | 'SIGNED' | 'ACTIVE' | 'SUSPENDED'): RivalSelectionFacts =>
  rival({ agreement: { number: '1号', state }, hasCarriedAgreement: true });
const codesOf = (...rivals: readonly RivalSelectionFacts[]): (string | null)[] =>
  STEPS.map((step) => {
    const finding = oneOperator.decide({ step, mode: 'WHOLE_PACKAGE', rivals });
    return finding.permitted ? null : finding.code;
  });

describe('a whole package', () => {
  it.each([
    { _case: 'nobody else', rivals: [], codes: [null, null, null, null] },
    {
      _case: 'a selection that is open',
      rivals: [rival({ state: 'OPEN' })],
      codes: ['PLAN_HAS_OPEN_SELECTION', null, 'PLAN_HAS_OPEN_SELECTION', null],
    },
    {
      _case: 'an appointment without an agreement',
      rivals: [rival()],
      codes: ['PLAN_HAS_APPOINTMENT', 'PLAN_HAS_APPOINTMENT', 'PLAN_HAS_APPOINTMENT', null],
    },
    {
      _case: 'a draft, which binds nobody yet',
      rivals: [withAgreement('DRAFT')],
      codes: ['PLAN_HAS_AGREEMENT', 'PLAN_HAS_AGREEMENT', 'PLAN_HAS_AGREEMENT', null],
    },
    ...(['SIGNED', 'ACTIVE', 'SUSPENDED'] as const).map((state) => ({
      _case: `an agreement that is ${state}`,
      rivals: [withAgreement(state)],
      codes: STEPS.map(() => 'PLAN_HAS_AGREEMENT'),
    })),
    {
      _case: 'an agreement that has ended',
      rivals: [rival({ hasCarriedAgreement: true })],
      codes: [null, null, null, null],
    },
    {
      _case: 'one that has ended and one that runs',
      rivals: [rival({ hasCarriedAgreement: true }), withAgreement('ACTIVE')],
      codes: STEPS.map(() => 'PLAN_HAS_AGREEMENT'),
    },
  ])('[A-08] goes to one operator: beside $_case', ({ rivals, codes }) => {
    expect(codesOf(...rivals)).toEqual(codes);
  });

  it.each([...AUTHORISATION_MODES.filter((mode) => mode !== 'WHOLE_PACKAGE'), null])(
    '[A-08] is something else than authorisation %s, which has several',
    (mode) => {
      for (const step of STEPS) {
        const finding = oneOperator.decide({ step, mode, rivals: [withAgreement('ACTIVE')] });
        expect(finding.permitted).toBe(true);
      }
    },
  );
});
