/** How a price is built: its form, its bands, and over what they count. */

/** CEILING is 上限收费标准; BENCHMARK is 基准价 with an upper and a lower float 浮动幅度. */
export const GUIDED_PRICE_FORMS = ['CEILING', 'BENCHMARK'] as const;
export type GuidedPriceForm = (typeof GUIDED_PRICE_FORMS)[number];

/** What a tariff is held against: a guided price that was issued, or until there is one a confirmed trial tariff 试行收费标准. */
export const PRICE_BASES = ['GUIDED', 'TRIAL'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

export const TRIAL_TARIFF_STATES = ['SUBMITTED', 'CONFIRMED', 'DECLINED'] as const;
export type TrialTariffState = (typeof TRIAL_TARIFF_STATES)[number];

/** The implementing agency confirms a trial tariff or declines it; another is handed in after either. */
export const TRIAL_TARIFF_TRANSITIONS: Readonly<Record<TrialTariffState, readonly TrialTariffState[]>> = {
  SUBMITTED: ['CONFIRMED', 'DECLINED'],
  CONFIRMED: [],
  DECLINED: [],
};

/** How a guided price stands on a day. COMING is public like the rest, and binds nobody yet. */
export const GUIDED_PRICE_STATES = ['COMING', 'IN_FORCE', 'SUPERSEDED', 'REVOKED'] as const;
export type GuidedPriceState = (typeof GUIDED_PRICE_STATES)[number];

/** Over what the units of one buyer are counted: bands and free quotas begin anew with each. */
export const ACCUMULATION_PERIODS = ['ORDER', 'MONTH', 'YEAR'] as const;
export type AccumulationPeriod = (typeof ACCUMULATION_PERIODS)[number];

/** The customer class of a buyer that belongs to no other. Every scheme has it. */
export const STANDARD_CLASS = 'STANDARD';

/** The code of a customer class: capitals, digits and underscores, as in `CREDIT_UNION`. */
export const CUSTOMER_CLASS_CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Limits of one scheme. What needs more is several products, and nobody could read it. */
export const MOST_CUSTOMER_CLASSES = 20;
export const MOST_FIELD_STEPS = 10;
export const MOST_BANDS = 20;
export const LONGEST_REPEAT_WINDOW_DAYS = 366;
/** Units of one buyer in one period of accumulation: a whole number that no arithmetic here rounds. */
export const MOST_UNITS = 1_000_000_000_000;
