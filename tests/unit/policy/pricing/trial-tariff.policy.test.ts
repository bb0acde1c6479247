import { flatScheme } from '../../../../src/policy/pricing/price-scheme';
import { flatCeiling } from '../../../../src/policy/pricing/price-guide';
import {
  agencyRulesOnTrial,
  hasCompleteOperatingYear,
  trialBeforePricing,
  trialUntilPriced,
  type TrialTariffFacts,
} from '../../../../src/policy/pricing/trial-tariff.policy';
import {
  actor,
  AGENCY,
  agencyActor,
  agreement,
  expectFinding,
  guidedPrice,
  TODAY,
  type Case,
} from '../builders';

const facts = (over: Partial<TrialTariffFacts> = {}): TrialTariffFacts => ({
  today: TODAY,
  effectiveFrom: '2026-12-01',
  operatedSince: '2026-03-01',
  scheme: flatScheme('1.9'),
  unit: 'PER_CALL',
  taxBasis: 'TAX_INCLUSIVE',
  runningTrial: null,
  pricedFrom: null,
  isAnotherWaiting: false,
  ...over,
});
const running = (ceiling = '1.9') => guidedPrice({ guide: flatCeiling(ceiling) });
/** A day on which the complete year 2027 lies behind. */
const LATE = { today: '2028-01-01', effectiveFrom: '2028-01-01' };

describe('a complete operating year', () => {
  it.each([
    { since: '2026-03-01', on: '2026-12-31', isComplete: false },
    { since: '2026-03-01', on: '2027-12-31', isComplete: false },
    { since: '2026-03-01', on: '2028-01-01', isComplete: true },
    { since: '2026-01-01', on: '2026-12-31', isComplete: false },
    { since: '2026-01-01', on: '2027-01-01', isComplete: true },
    { since: '2026-01-02', on: '2027-01-01', isComplete: false },
  ])('[E-18] from $since to $on: $isComplete', ({ since, on, isComplete }) => {
    expect(hasCompleteOperatingYear(since, on)).toBe(isComplete);
  });
});

describe('trialBeforePricing', () => {
  it.each<Case<TrialTariffFacts>>([
    { _case: 'in the first year', facts: facts(), code: null },
    { _case: 'before anything was operated', facts: facts({ operatedSince: null }), code: null },
    { _case: 'after a complete year', facts: facts(LATE), code: 'TRIAL_AFTER_OPERATING_YEAR' },
    {
      _case: 'of a product that came after the first year of the operation',
      facts: facts({ ...LATE, operatedSince: '2027-06-01' }),
      code: null,
    },
    {
      _case: 'going on after a complete year',
      facts: facts({ ...LATE, runningTrial: running() }),
      code: null,
    },
    {
      _case: 'beside another that waits',
      facts: facts({ isAnotherWaiting: true }),
      code: 'TRIAL_TARIFF_WAITS',
    },
    { _case: 'on the last day of the notice', facts: facts({ effectiveFrom: '2026-12-24' }), code: null },
    {
      _case: 'a day later',
      facts: facts({ effectiveFrom: '2026-12-25' }),
      code: 'TRIAL_TARIFF_BEGINS_TOO_LATE',
    },
  ])('[E-18] $_case: $code', (given) => {
    expectFinding(trialBeforePricing, given);
  });
});

describe('agencyRulesOnTrial', () => {
  const ruling = { actor: agencyActor(), agreement: agreement(), submittedBy: 'per_product_officer' };
  it.each<Case<typeof ruling>>([
    { _case: 'the agency of the agreement', facts: ruling, code: null },
    { _case: 'the operator', facts: { ...ruling, actor: actor() }, code: 'TRIAL_NOT_RULED_BY_AGENCY' },
    {
      _case: 'another agency',
      facts: { ...ruling, actor: agencyActor({ organisationId: 'org_other' }) },
      code: 'TRIAL_NOT_RULED_BY_AGENCY',
    },
    {
      _case: 'a pricing office',
      facts: { ...ruling, actor: actor({ organisationId: AGENCY, kind: 'PRICING_OFFICE' }) },
      code: 'TRIAL_NOT_RULED_BY_AGENCY',
    },
    {
      _case: 'who handed it in, acting for the agency',
      facts: { ...ruling, submittedBy: 'per_ruling_officer' },
      code: 'TRIAL_RULED_BY_SUBMITTER',
    },
  ])('[E-18] $_case: $code', (given) => {
    expectFinding(agencyRulesOnTrial, given);
  });
});

describe('trialUntilPriced', () => {
  it.each<Case<TrialTariffFacts>>([
    { _case: 'without a guided price', facts: facts(), code: null },
    {
      _case: 'under a guided price',
      facts: facts({ pricedFrom: '2026-06-01' }),
      code: 'TRIAL_AFTER_GUIDED_PRICE',
    },
    {
      _case: 'beside a guided price that is announced',
      facts: facts({ pricedFrom: '2027-01-01' }),
      code: 'TRIAL_AFTER_GUIDED_PRICE',
    },
    {
      _case: 'raised in the first year',
      facts: facts({ runningTrial: running('1') }),
      code: null,
    },
    {
      _case: 'continued after a complete year',
      facts: facts({ ...LATE, runningTrial: running() }),
      code: null,
    },
    {
      _case: 'lowered after a complete year',
      facts: facts({ ...LATE, runningTrial: running('2') }),
      code: null,
    },
    {
      _case: 'raised after a complete year',
      facts: facts({ ...LATE, runningTrial: running('1.899999') }),
      code: 'TRIAL_RAISED_AFTER_OPERATING_YEAR',
    },
    {
      _case: 'of another unit after a complete year',
      facts: facts({ ...LATE, unit: 'PER_PERIOD', runningTrial: running() }),
      code: 'TRIAL_RAISED_AFTER_OPERATING_YEAR',
    },
  ])('[E-19] $_case: $code', (given) => {
    expectFinding(trialUntilPriced, given);
  });

  it('[E-20] lets a trial go on after a year and more, without any day that ends it', () => {
    const given = facts({ today: '2031-05-05', effectiveFrom: '2031-05-05', runningTrial: running() });
    expectFinding(trialBeforePricing, { _case: '', facts: given, code: null });
    expectFinding(trialUntilPriced, { _case: '', facts: given, code: null });
  });
});
