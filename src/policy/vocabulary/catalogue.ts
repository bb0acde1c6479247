/** Resources of the catalogue: where they come from, how fresh they are, what bars their use. */

/** SHARED: by another region or department, with its written consent. PUBLIC_UTILITY: of a licensed enterprise. */
export const RESOURCE_SOURCES = ['OWN', 'SHARED', 'PUBLIC_UTILITY'] as const;
export type ResourceSource = (typeof RESOURCE_SOURCES)[number];

export const UPDATE_INTERVALS = [
  'REAL_TIME',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'HALF_YEARLY',
  'YEARLY',
  'IRREGULAR',
] as const;
export type UpdateInterval = (typeof UPDATE_INTERVALS)[number];

/** Why a resource must not be used: a law forbids it, or its use would harm what is named. */
export const USE_BARS = [
  'LEGAL_PROHIBITION',
  'NATIONAL_SECURITY',
  'PUBLIC_INTEREST',
  'TRADE_SECRET',
  'PRIVACY',
] as const;
export type UseBar = (typeof USE_BARS)[number];

/** UNKNOWN: it is updated irregularly, or nobody has said how often or when last. */
export const FRESHNESS_STATES = ['FRESH', 'STALE', 'UNKNOWN'] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** The kinds of record on the registration platform. */
export const REGISTRY_RECORD_TYPES = ['RESOURCE', 'PRODUCT_AND_SERVICE', 'OPEN_DATA_RESOURCE'] as const;
export type RegistryRecordType = (typeof REGISTRY_RECORD_TYPES)[number];

/** How a proposal to grade a resource anew stands. */
export const REGRADING_STATES = ['PROPOSED', 'APPROVED', 'REJECTED'] as const;
export type RegradingState = (typeof REGRADING_STATES)[number];

export const REGRADING_RULINGS = ['APPROVE', 'REJECT'] as const;
export type RegradingRuling = (typeof REGRADING_RULINGS)[number];
