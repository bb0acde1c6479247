export {
  CLAUSE_IDS,
  CLAUSE_STATUSES,
  CLAUSES,
  type Clause,
  type ClauseId,
  type ClauseStatus,
} from './clauses';
export {
  judge,
  RULE_SET_VERSION,
  type Decision,
  type Finding,
  type Permission,
  type Refusal,
  type Rule,
} from './decision';
export { deliverOrderRules, type DeliverOrderFacts } from './delivery/deliver-order.rules';
export type * from './facts';
export {
  changeProductStandingRules,
  type ChangeProductStandingFacts,
} from './listing/change-product-standing.rules';
export type { ListedItemFacts, ListedResourceFacts } from './listing/complete-list-item.policy';
export {
  decideProductListItemRules,
  type DecideProductListItemFacts,
} from './listing/decide-product-list-item.rules';
export type { ListedOfferingFacts } from './listing/single-purpose-offering.policy';
export {
  submitProductListRules,
  type SubmitProductListFacts,
  type SubmittedItemFacts,
} from './listing/submit-product-list.rules';
export { confirmPaymentRules, type ConfirmPaymentFacts } from './ordering/confirm-payment.rules';
export {
  placeOrderRules,
  quoteRules,
  type PlaceOrderFacts,
  type QuoteFacts,
} from './ordering/place-order.rules';
export { priceOf, type Charge } from './ordering/price-of';
export {
  activateOrganisationRules,
  registerOfficialBodyRules,
  verifyOrganisationRules,
  type ActivationFacts,
  type AdmissionFacts,
} from './party/admission.rules';
export { conflictingRole } from './party/separated-roles';
export { issueGuidedPriceRules, type IssueGuidedPriceFacts } from './pricing/issue-guided-price.rules';
export type { DelegationFacts } from './pricing/pricing-delegation.policy';
export { setTariffRules, type SetTariffFacts } from './pricing/set-tariff.rules';
export { isInForceOn, versionInForceOn } from './pricing/version-in-force';
export { decideFreeUseRules, type DecideFreeUseFacts } from './purpose/decide-free-use.rules';
export type { FreeGrantFacts } from './purpose/free-grant-limits.policy';
export type { ControlDeclarationFacts } from './redevelopment/control-declaration.policy';
export type { ControlEndFacts } from './redevelopment/control-end.policy';
export { findControlPath, type ControlEdge } from './redevelopment/control-path';
export { declareControlRules } from './redevelopment/declare-control.rules';
export type {
  DerivationInputFacts,
  DerivedProductInputFacts,
  OrderInputFacts,
} from './redevelopment/derivation-input';
export { endControlRules } from './redevelopment/end-control.rules';
export {
  reexamineDerivedProductRules,
  releaseDerivedProductRules,
  type ReleaseDerivedProductFacts,
} from './redevelopment/reexamine-derived-product.rules';
export type { RedevelopmentFacts } from './redevelopment/redevelopment-of-order';
export {
  registerDerivedProductRules,
  type RegisterDerivedProductFacts,
} from './redevelopment/register-derived-product.rules';
export {
  REFUSAL_CODES,
  REFUSALS,
  RULE_BASES,
  type BilingualText,
  type RefusalCode,
  type RuleBasis,
} from './refusals';
export { RULE_IDS, type RuleId } from './rule-ids';
export { describeRule, RULES, type RuleDescription } from './rules';
export * from './vocabulary';
