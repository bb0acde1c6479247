export { freshnessOn, INTERVAL_LENGTHS, staleFrom, type UpdateFacts } from './catalogue/freshness';
export { importCatalogueRules, type ImportCatalogueFacts } from './catalogue/import-catalogue.rules';
export { isLower } from './catalogue/regrading.policy';
export { decideRegradingRules, proposeRegradingRules } from './catalogue/regrading.rules';
export {
  barResourceRules,
  keepResourceEntryRules,
  reportResourceUpdateRules,
} from './catalogue/resource-entry.rules';
export type { ScopeResourceFacts } from './catalogue/scope-resource';
export { addResourcesToScopeRules, removeResourcesFromScopeRules } from './catalogue/scope.rules';
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
export {
  missingParts,
  type AgreementContentFacts,
  type SecurityLeadFacts,
} from './authorisation/agreement-content-facts';
export {
  activateAgreementRules,
  draftAgreementRules,
  nameSecurityLeadRules,
  publishAgreementRules,
  reopenAgreementRules,
  reviewExclusivityRules,
  reviseAgreementRules,
  signAgreementRules,
  type ActivateAgreementFacts,
  type DraftAgreementFacts,
  type PublishAgreementFacts,
  type ReviewExclusivityFacts,
  type ReviseAgreementFacts,
  type SignAgreementFacts,
} from './authorisation/agreement.rules';
export { termFromSigning, type AgreementTerm } from './authorisation/agreement-term.policy';
export { withinScope, type WithinScopeFacts } from './authorisation/within-scope.policy';
export { deliverOrderRules, type DeliverOrderFacts } from './delivery/deliver-order.rules';
export { operatorWriteRules, type OperatorWriteFacts } from './authorisation/operator-write.rules';
export { answerDemandRules, type AnswerDemandFacts } from './demand/answer-demand.rules';
export type { DepartmentReviewsFacts } from './demand/department-reviews.policy';
export { hasEnded } from './authorisation/agreement-runs';
export { postDemandRules, type PostDemandFacts } from './demand/post-demand.rules';
export { requestDataRules, type RequestDataFacts } from './demand/request-data.rules';
export { reviewDataRequestRules } from './demand/review-data-request.rules';
export type { EvaluationFacts } from './authorisation/evaluated-renewal.policy';
export {
  applyEarlyTerminationRules,
  declineEarlyTerminationRules,
  expireAgreementRules,
  terminateAgreementRules,
} from './authorisation/exit.rules';
export { lastDayToCorrect } from './authorisation/correction-deadline';
export {
  lapseCorrectionRules,
  rejectCorrectionRules,
  reportCorrectionRules,
  restoreAgreementRules,
  suspendAgreementRules,
  terminateResourcesRules,
} from './authorisation/rectification.rules';
export type { CorrectionFacts } from './authorisation/rectification.rules';
export type { RectificationFacts } from './authorisation/restoration-on-correction.policy';
export { lastDayToApply } from './authorisation/renewal-in-time.policy';
export { admitLateRenewalRules, applyRenewalRules, decideRenewalRules } from './authorisation/renewal.rules';
export type * from './facts';
export {
  changeProductStandingRules,
  type ChangeProductStandingFacts,
} from './listing/change-product-standing.rules';
export type { EarlierProductFacts } from './listing/approved-content.policy';
export type { ListedItemFacts, ListedResourceFacts } from './listing/complete-list-item.policy';
export {
  decideProductListItemRules,
  reviewListItemRules,
  type DecideProductListItemFacts,
  type ReviewListItemFacts,
} from './listing/decide-product-list-item.rules';
export type { ProductSourceFacts, SourceStatements } from './listing/lawful-sources';
export { publishProductListRules, type PublishProductListFacts } from './listing/publish-product-list.rules';
export { discloseResourceUseRules } from './listing/disclose-resource-use.rules';
export { holdsListProof, leafText, type ListProof, type PublishedLeaf } from './listing/list-proof';
export type { ListedOfferingFacts } from './listing/single-purpose-offering.policy';
export {
  submitProductListRules,
  type SubmitProductListFacts,
  type SubmittedItemFacts,
} from './listing/submit-product-list.rules';
export { reexamineProductRules, type ReexamineProductFacts } from './listing/reexamine-product.rules';
export { confirmPaymentRules, type ConfirmPaymentFacts } from './ordering/confirm-payment.rules';
export { runningOrderRules, type RunningOrderFacts } from './ordering/running-order.rules';
export { placeOrderRules, quoteRules, type QuoteFacts } from './ordering/place-order.rules';
export { priceOf, type Charge } from './ordering/price-of';
export {
  activateOrganisationRules,
  registerOfficialBodyRules,
  verifyOrganisationRules,
  type ActivationFacts,
  type AdmissionFacts,
} from './party/admission.rules';
export { conflictingRole } from './party/separated-roles';
export { annualResultRules, revenueWarningRules } from './pricing/annual-result.rules';
export {
  closeEvaluationCycleRules,
  fixMaximumRevenueRules,
  openEvaluationCycleRules,
  type CloseEvaluationCycleFacts,
  type FixMaximumRevenueFacts,
  type OpenEvaluationCycleFacts,
} from './pricing/fix-maximum-revenue.rules';
export {
  declinePriceProposalRules,
  issueProposedPricesRules,
  proposedCeiling,
  proposeGuidedPricesRules,
  type IssuedLineFacts,
  type IssueProposedPricesFacts,
  type ProposedLineFacts,
  type ProposeGuidedPricesFacts,
} from './pricing/propose-guided-prices.rules';
export {
  issueGuidedPriceRules,
  lawfulGuide,
  type IssueGuidedPriceFacts,
  type StatedGuide,
} from './pricing/issue-guided-price.rules';
export { endPricingCompetenceRules, recordPricingCompetenceRules } from './pricing/pricing-competence.rules';
export type { DelegationFacts } from './pricing/pricing-delegation.policy';
export { bindingDay } from './pricing/published-tariff.policy';
export {
  countedAlike,
  flatCeiling,
  guideOf,
  highestCeilingOf,
  stretchesOf,
  type GuidedScheme,
} from './pricing/price-guide';
export {
  amountsOf,
  bandAfter,
  countsEarlierUnits,
  flatScheme,
  hasFieldSteps,
  lineFor,
  onePriceOf,
  type PriceLine,
  type PriceScheme,
} from './pricing/price-scheme';
export type { RatedPart } from './pricing/rate';
export { revokeGuidedPriceRules } from './pricing/revoke-guided-price.rules';
export { setTariffRules, type SetTariffFacts } from './pricing/set-tariff.rules';
export {
  confirmTrialTariffRules,
  declineTrialTariffRules,
  remindOfTrialRules,
  submitTrialTariffRules,
  type TrialCaseFacts,
} from './pricing/trial-tariff.rules';
export {
  guidedPriceStateOn,
  isInForceOn,
  lastDayOf,
  versionInForceOn,
  type GuidedPriceLife,
} from './pricing/version-in-force';
export type { LatestGuidedPriceFacts } from './pricing/versioned-price.policy';
export { applyFreeUseRules, type ApplyFreeUseFacts } from './purpose/apply-free-use.rules';
export { isFinalRuling } from './purpose/bill-or-stop.policy';
export {
  appealFreeUseRules,
  decideFreeUseAppealRules,
  decideFreeUseRules,
  type DecideAppealFacts,
} from './purpose/decide-free-use.rules';
export { lastDayToAppeal } from './purpose/free-use-appeal.policy';
export { conditionsAccepted, type AcceptedCondition } from './purpose/free-use-conditions';
export {
  fileFreeUseReportRules,
  ruleOnFreeUseReportRules,
  ruleOnOverdueReportRules,
} from './purpose/free-use-report.rules';
export {
  checkFreeUseFormRules,
  completeFreeUseRules,
  type HandedInFacts,
} from './purpose/hand-in-free-use.rules';
export {
  recordFreeUseCostRules,
  reopenCaseRules,
  reportMisuseRules,
  ruleCaseRules,
} from './purpose/misuse.rules';
export type { OwedReportFacts } from './purpose/reports-filed.policy';
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
  heldLineageRules,
  reexamineDerivedProductRules,
  releaseDerivedProductRules,
  type HeldLineageFacts,
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
