/** Parties, products, prices, orders and what is built on them. */

export const ORGANISATION_KINDS = [
  'IMPLEMENTING_AGENCY',
  'OPERATOR',
  'PRICING_OFFICE',
  'SUPPLYING_DEPARTMENT',
  'PUBLIC_BODY',
  'ENTERPRISE',
  'AUDITOR',
  'REGULATOR',
  'STATE_ASSET_BODY',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const LEGAL_FORMS = ['LEGAL_PERSON', 'UNINCORPORATED_BODY'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const ORGANISATION_STATES = ['APPLIED', 'VERIFIED', 'ACTIVE', 'SUSPENDED'] as const;
export type OrganisationState = (typeof ORGANISATION_STATES)[number];

export const ROLES = [
  'ORGANISATION_ADMIN',
  'AGENCY_REVIEWER',
  'AGENCY_RULING',
  'OPERATOR_PRODUCT',
  'OPERATOR_FINANCE',
  'OPERATOR_SECURITY',
  'PRICING_OFFICER',
  'DEPARTMENT_OFFICER',
  'BUYER',
  'AUDITOR',
  'REGULATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** One person holds at most one role of each group in one organisation. */
export const SEPARATED_ROLES = {
  AGENCY: ['AGENCY_REVIEWER', 'AGENCY_RULING'],
  OPERATOR: ['OPERATOR_PRODUCT', 'OPERATOR_FINANCE', 'OPERATOR_SECURITY'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type SeparatedRoleGroup = keyof typeof SEPARATED_ROLES;

/**
 * The roles that exist in each kind of organisation. An operator has buyers too: it may buy another operator's
 * product for its own use, and whether it may redevelop is a question of law and not of a missing role.
 */
export const ROLES_OF_KIND: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  IMPLEMENTING_AGENCY: ['ORGANISATION_ADMIN', 'AGENCY_REVIEWER', 'AGENCY_RULING'],
  OPERATOR: ['ORGANISATION_ADMIN', 'OPERATOR_PRODUCT', 'OPERATOR_FINANCE', 'OPERATOR_SECURITY', 'BUYER'],
  PRICING_OFFICE: ['ORGANISATION_ADMIN', 'PRICING_OFFICER'],
  SUPPLYING_DEPARTMENT: ['ORGANISATION_ADMIN', 'DEPARTMENT_OFFICER', 'BUYER'],
  PUBLIC_BODY: ['ORGANISATION_ADMIN', 'BUYER'],
  ENTERPRISE: ['ORGANISATION_ADMIN', 'BUYER'],
  AUDITOR: ['ORGANISATION_ADMIN', 'AUDITOR'],
  REGULATOR: ['ORGANISATION_ADMIN', 'REGULATOR'],
  STATE_ASSET_BODY: ['ORGANISATION_ADMIN'],
};

/** PUBLIC_INTEREST is 公共治理、公益事业 and always free; INDUSTRY is 产业发展、行业发展 and may be charged. */
export const PURPOSE_CLASSES = ['PUBLIC_INTEREST', 'INDUSTRY'] as const;
export type PurposeClass = (typeof PURPOSE_CLASSES)[number];

export const PRODUCT_FORMS = [
  'API',
  'VERIFICATION',
  'MODEL',
  'DATASET',
  'REPORT',
  'SCORE',
  'QUERY',
  'FORECAST',
] as const;
export type ProductForm = (typeof PRODUCT_FORMS)[number];

/** Raw export is no member: raw data never leaves the controlled environment. */
export const DELIVERY_MODES = [
  'API_OR_VERIFICATION',
  'REPORT_OR_SCORE',
  'MODEL_RESULT',
  'IN_DOMAIN_COMPUTING',
  'DERIVED_DATASET',
] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export const PRODUCT_FIELDS = [
  'MEDICAL_HEALTH',
  'EDUCATION',
  'FINANCIAL_SERVICES',
  'TRANSPORT',
  'GREEN_LOW_CARBON',
  'CULTURE_TOURISM',
  'GOVERNMENT_SERVICES',
  'URBAN_GOVERNANCE',
  'EMERGENCY_MANAGEMENT',
  'SCIENCE_INNOVATION',
] as const;
export type ProductField = (typeof PRODUCT_FIELDS)[number];

export const DATA_GRADES = ['GENERAL', 'IMPORTANT', 'CORE'] as const;
export type DataGrade = (typeof DATA_GRADES)[number];

export const FREE_USE_RULINGS = ['APPROVE', 'REJECT'] as const;
export type FreeUseRuling = (typeof FREE_USE_RULINGS)[number];

export const CHARGE_UNITS = ['PER_PRODUCT', 'PER_CALL', 'PER_PERIOD', 'PER_VOLUME'] as const;
export type ChargeUnit = (typeof CHARGE_UNITS)[number];

/** How long the period of a unit is, and of what a volume is. ONE is one product or one call, and says nothing of the others. */
export const CHARGE_MEASURES = ['ONE', 'MONTH', 'QUARTER', 'YEAR', 'MEGABYTE', 'GIGABYTE', 'RECORD'] as const;
export type ChargeMeasure = (typeof CHARGE_MEASURES)[number];

/** The measures that say what one unit is. */
export const MEASURES_OF_UNIT: Readonly<Record<ChargeUnit, readonly ChargeMeasure[]>> = {
  PER_PRODUCT: ['ONE'],
  PER_CALL: ['ONE'],
  PER_PERIOD: ['MONTH', 'QUARTER', 'YEAR'],
  PER_VOLUME: ['MEGABYTE', 'GIGABYTE', 'RECORD'],
};

export const TAX_BASES = ['TAX_INCLUSIVE', 'TAX_EXCLUSIVE'] as const;
export type TaxBasis = (typeof TAX_BASES)[number];

export const ORDER_STATES = [
  'AWAITING_PAYMENT',
  'AWAITING_DECISION',
  'APPROVED',
  'PAID',
  'DELIVERED',
  'REJECTED',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** A charged order is paid and delivered; a free one is decided and delivered. There is no way back. */
export const ORDER_TRANSITIONS: Readonly<Record<OrderState, readonly OrderState[]>> = {
  AWAITING_PAYMENT: ['PAID'],
  AWAITING_DECISION: ['APPROVED', 'REJECTED'],
  APPROVED: ['DELIVERED'],
  PAID: ['DELIVERED'],
  DELIVERED: [],
  REJECTED: [],
};

/** The state in which an order of each purpose class begins. */
export const FIRST_ORDER_STATE: Readonly<Record<PurposeClass, OrderState>> = {
  PUBLIC_INTEREST: 'AWAITING_DECISION',
  INDUSTRY: 'AWAITING_PAYMENT',
};

/** What would make a quote another one. */
export const QUOTE_CHANGE_KINDS = [
  'NEXT_BAND',
  'COUNTING_RESTARTS',
  'TARIFF_BEGINS',
  'GUIDED_PRICE_BEGINS',
  'GUIDED_PRICE_ENDS',
  'TERM_ENDS',
] as const;
export type QuoteChangeKind = (typeof QUOTE_CHANGE_KINDS)[number];

export const USE_INTENTS = ['INTERNAL_USE', 'REDEVELOPMENT'] as const;
export type UseIntent = (typeof USE_INTENTS)[number];

/**
 * On what free use may be conditioned (有条件无偿使用). None is about money. All of them hold for an offering whose
 * list item names none.
 */
export const FREE_USE_CONDITIONS = [
  'NAMED_USER_ONLY',
  'NAMED_SCENARIO_ONLY',
  'WITHIN_QUOTA_AND_PERIOD',
  'NO_ONWARD_SUPPLY',
  'SECURITY_COMMITMENT',
  'OUTCOME_REPORT',
] as const;
export type FreeUseCondition = (typeof FREE_USE_CONDITIONS)[number];

export const FREE_USE_BASES = [
  'STATUTORY_DUTY',
  'COMMISSION',
  'PROJECT_APPROVAL',
  'WELFARE_REGISTRATION',
] as const;
export type FreeUseBasis = (typeof FREE_USE_BASES)[number];

export const CONTROL_BASES = ['MAJORITY_SHAREHOLDING', 'CONTROL_AGREEMENT', 'ACTUAL_CONTROLLER'] as const;
export type ControlBasis = (typeof CONTROL_BASES)[number];

export const DERIVED_PRODUCT_STATES = ['REGISTERED', 'FROZEN'] as const;
export type DerivedProductState = (typeof DERIVED_PRODUCT_STATES)[number];
