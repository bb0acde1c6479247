import { agreementHoldsBan } from './authorisation/agreement-holds-ban.policy';
import { agreementInForce } from './authorisation/agreement-in-force.policy';
import { candidateAbilities } from './authorisation/candidate-abilities.policy';
import { legalPersonCandidate } from './authorisation/candidate-legal-person.policy';
import { planComplete } from './authorisation/plan-complete.policy';
import { planDecided } from './authorisation/plan-decided.policy';
import { planFiled } from './authorisation/plan-filed.policy';
import { planProcedure } from './authorisation/plan-procedure.policy';
import { fairSelection } from './authorisation/selection-fair.policy';
import { withinScope } from './authorisation/within-scope.policy';
import { evaluatedRenewal } from './authorisation/evaluated-renewal.policy';
import { exitCancelsRegistrations } from './authorisation/exit-cancels-registrations.policy';
import { exitGround } from './authorisation/exit-ground.policy';
import { exitTasks } from './authorisation/exit-tasks.policy';
import { renewalDecidedByAgency } from './authorisation/renewal-decided-by-agency.policy';
import { renewalInTime } from './authorisation/renewal-in-time.policy';
import { resourcesOfBreachEnd } from './authorisation/resources-of-breach-end.policy';
import { restorationOnCorrection } from './authorisation/restoration-on-correction.policy';
import { suspensionOnBreach } from './authorisation/suspension-on-breach.policy';
import { catalogueEntry } from './catalogue/catalogue-entry.policy';
import { gradedResource } from './catalogue/graded-resource.policy';
import { noCoreData } from './catalogue/no-core-data.policy';
import { providerConsent } from './catalogue/provider-consent.policy';
import { registrationDuty } from './catalogue/registration-duty.policy';
import { regrading } from './catalogue/regrading.policy';
import { reportedUpdate } from './catalogue/reported-update.policy';
import { usableResource } from './catalogue/usable-resource.policy';
import { utilityLicence } from './catalogue/utility-licence.policy';
import { agreementParties } from './authorisation/agreement-parties.policy';
import { agreementComplete } from './authorisation/agreement-complete.policy';
import { agreementTerm } from './authorisation/agreement-term.policy';
import { termLimit } from './authorisation/term-limit.policy';
import { agreementFiling } from './authorisation/agreement-filing.policy';
import { agreementPublication } from './authorisation/agreement-publication.policy';
import { exclusiveConditions } from './authorisation/exclusive-conditions.policy';
import { securityLeadNamed } from './authorisation/security-lead.policy';
import type { ClauseId } from './clauses';
import type { Rule } from './decision';
import { agencyDecidesList } from './listing/agency-decides-list.policy';
import { approvedContent } from './listing/approved-content.policy';
import { approvedProduct } from './listing/approved-product.policy';
import { associationRisk } from './listing/association-risk.policy';
import { completeListItem } from './listing/complete-list-item.policy';
import { fourEyes } from './listing/four-eyes.policy';
import { importantDataDelivery } from './listing/important-data-delivery.policy';
import { listPublication } from './listing/list-publication.policy';
import { noRawDeliverable } from './listing/no-raw-deliverable.policy';
import { personalInformationBasis } from './listing/personal-information-basis.policy';
import { productStanding } from './listing/product-standing.policy';
import { resourceUseDisclosure } from './listing/resource-use-disclosure.policy';
import { reviewedItem } from './listing/reviewed-item.policy';
import { singlePurposeOffering } from './listing/single-purpose-offering.policy';
import { oneScenario } from './ordering/one-scenario.policy';
import { orderStates } from './ordering/order-states.policy';
import { orderable } from './ordering/orderable.policy';
import { paymentEqualsTotal } from './ordering/payment-equals-total.policy';
import { verifiedParty } from './party/verified-party.policy';
import { allocationBasis } from './pricing/allocation-basis.policy';
import { ceilingsAdjusted, tariffsAdjusted } from './pricing/annual-deviation.policy';
import { ceilingsWithinMaximum } from './pricing/ceilings-within-maximum.policy';
import { chargedOfferingGuided } from './pricing/charged-offering-guided.policy';
import { costByHead } from './pricing/cost-by-head.policy';
import { cycleExcess, shortfallLapses } from './pricing/cycle-excess.policy';
import { evaluationCycle } from './pricing/evaluation-cycle.policy';
import { exactPrice } from './pricing/exact-price.policy';
import { freeProductsExcluded } from './pricing/free-products-excluded.policy';
import { freePurposeUnpriced } from './pricing/free-purpose-unpriced.policy';
import { lawfulScheme } from './pricing/lawful-scheme.policy';
import { maximumRevenueFormula } from './pricing/maximum-revenue-formula.policy';
import { operatorSetsTariff } from './pricing/operator-sets-tariff.policy';
import { permittedProfitRate } from './pricing/permitted-profit-rate.policy';
import { permittedProfit } from './pricing/permitted-profit.policy';
import { pricingDelegation } from './pricing/pricing-delegation.policy';
import { pricingOfficeIssues } from './pricing/pricing-office-issues.policy';
import { publishedTariff } from './pricing/published-tariff.policy';
import { reasonableCost } from './pricing/reasonable-cost.policy';
import { revenueWarning } from './pricing/revenue-warning.policy';
import { statedTaxes } from './pricing/stated-taxes.policy';
import { subsidyDeducted } from './pricing/subsidy-deducted.policy';
import { tariffWithinGuidedPrice } from './pricing/tariff-within-guided-price.policy';
import { trialReminder } from './pricing/trial-reminder.policy';
import { trialBeforePricing, trialUntilPriced } from './pricing/trial-tariff.policy';
import { versionedPrice } from './pricing/versioned-price.policy';
import { writtenReport } from './pricing/written-report.policy';
import { beyondPurpose } from './purpose/beyond-purpose.policy';
import { freeGrantLimits } from './purpose/free-grant-limits.policy';
import { freeUseAgency } from './purpose/free-use-agency.policy';
import { freeUseApplication } from './purpose/free-use-application.policy';
import { freeUseCost } from './purpose/free-use-cost.policy';
import { freeUseProof } from './purpose/free-use-proof.policy';
import { grantNotStopped } from './purpose/grant-not-stopped.policy';
import { noRedevelopmentOfFreeGrant } from './purpose/no-redevelopment-of-free-grant.policy';
import { oneOfferingOnePurpose } from './purpose/one-offering-one-purpose.policy';
import { purposeDiscount } from './purpose/purpose-discount.policy';
import { reasonedRejection } from './purpose/reasoned-rejection.policy';
import { reportsFiled } from './purpose/reports-filed.policy';
import { serviceFee } from './purpose/service-fee.policy';
import { zeroPrice } from './purpose/zero-price.policy';
import { controlDeclaration } from './redevelopment/control-declaration.policy';
import { controlEnd } from './redevelopment/control-end.policy';
import { controlTie } from './redevelopment/control-tie.policy';
import { deliveredInputs } from './redevelopment/delivered-inputs.policy';
import { developerForms } from './redevelopment/developer-forms.policy';
import { namedBaseProducts } from './redevelopment/named-base-products.policy';
import { noFreeLineage } from './redevelopment/no-free-lineage.policy';
import { operatorBan } from './redevelopment/operator-ban.policy';
import { unfrozenLineage } from './redevelopment/unfrozen-lineage.policy';
import { dataRequestNames } from './demand/data-request-names.policy';
import { departmentReviews } from './demand/department-reviews.policy';
import type { RuleBasis } from './refusals';
import type { RuleId } from './rule-ids';

/** What can be said of a rule without facts. */
export type RuleDescription = Pick<Rule<never>, 'id' | 'clauses' | 'basis' | 'statement'>;

/** Every rule by its id. A record, so that an id without a rule, or a rule under two ids, does not compile or is found. */
const RULE_BY_ID: Readonly<Record<RuleId, Rule<never>>> = {
  'A-01': planDecided,
  'A-02': planComplete,
  'A-03': planProcedure,
  'A-04': planFiled,
  'A-05': fairSelection,
  'A-06': legalPersonCandidate,
  'A-07': candidateAbilities,
  'A-08': agreementParties,
  'A-09': agreementComplete,
  'A-10': agreementTerm,
  'A-11': termLimit,
  'A-12': renewalInTime,
  'A-13': renewalDecidedByAgency,
  'A-14': agreementFiling,
  'A-15': providerConsent,
  'A-16': utilityLicence,
  'A-17': usableResource,
  'A-18': withinScope,
  'A-19': agreementInForce,
  'A-20': agreementPublication,
  'A-21': exclusiveConditions,
  'B-01': catalogueEntry,
  'B-02': gradedResource,
  'B-03': noCoreData,
  'B-04': importantDataDelivery,
  'B-05': regrading,
  'B-06': personalInformationBasis,
  'B-07': associationRisk,
  'B-08': noRawDeliverable,
  'B-09': reportedUpdate,
  'B-10': dataRequestNames,
  'B-11': departmentReviews,
  'B-12': registrationDuty,
  'C-01': approvedProduct,
  'C-02': agencyDecidesList,
  'C-03': singlePurposeOffering,
  'C-04': completeListItem,
  'C-05': reviewedItem,
  'C-06': approvedContent,
  'C-07': listPublication,
  'C-08': productStanding,
  'C-09': freePurposeUnpriced,
  'C-10': chargedOfferingGuided,
  'C-11': fourEyes,
  'C-12': resourceUseDisclosure,
  'D-01': zeroPrice,
  'D-02': serviceFee,
  'D-03': oneOfferingOnePurpose,
  'D-04': freeUseApplication,
  'D-05': freeUseProof,
  'D-06': freeUseAgency,
  'D-07': freeGrantLimits,
  'D-08': grantNotStopped,
  'D-09': noRedevelopmentOfFreeGrant,
  'D-10': reportsFiled,
  'D-11': freeUseCost,
  'D-12': reasonedRejection,
  'D-13': purposeDiscount,
  'E-01': pricingDelegation,
  'E-03': operatorSetsTariff,
  'E-04': pricingOfficeIssues,
  'E-05': writtenReport,
  'E-06': tariffWithinGuidedPrice,
  'E-07': maximumRevenueFormula,
  'E-08': permittedProfit,
  'E-09': permittedProfitRate,
  'E-10': costByHead,
  'E-11': freeProductsExcluded,
  'E-12': subsidyDeducted,
  'E-13': reasonableCost,
  'E-14': statedTaxes,
  'E-15': allocationBasis,
  'E-16': ceilingsWithinMaximum,
  'E-17': lawfulScheme,
  'E-18': trialBeforePricing,
  'E-19': trialUntilPriced,
  'E-20': trialReminder,
  'E-21': evaluationCycle,
  'E-22': cycleExcess,
  'E-23': shortfallLapses,
  'E-24': tariffsAdjusted,
  'E-25': ceilingsAdjusted,
  'E-26': revenueWarning,
  'E-27': publishedTariff,
  'E-33': versionedPrice,
  'E-34': exactPrice,
  'F-01': orderable,
  'F-02': oneScenario,
  'F-03': verifiedParty,
  'F-13': beyondPurpose,
  'F-15': paymentEqualsTotal,
  'F-17': orderStates,
  'G-01': operatorBan,
  'G-02': deliveredInputs,
  'G-03': agreementHoldsBan,
  'G-04': controlTie,
  'G-06': controlDeclaration,
  'G-07': controlEnd,
  'G-09': developerForms,
  'G-11': namedBaseProducts,
  'G-12': unfrozenLineage,
  'G-13': noFreeLineage,
  'I-01': securityLeadNamed,
  'J-03': evaluatedRenewal,
  'K-01': exitGround,
  'K-02': suspensionOnBreach,
  'K-03': restorationOnCorrection,
  'K-04': resourcesOfBreachEnd,
  'K-05': exitTasks,
  'K-06': exitCancelsRegistrations,
};

export const RULES: readonly RuleDescription[] = Object.values(RULE_BY_ID);

/** What a person may read about a rule beside its refusal: its sentence, its basis and the clauses that it rests on. */
export function describeRule(id: RuleId): {
  readonly zh: string;
  readonly en: string;
  readonly basis: RuleBasis;
  readonly clauseIds: readonly ClauseId[];
} {
  const { statement, basis, clauses } = RULE_BY_ID[id];
  return { ...statement, basis, clauseIds: clauses };
}
