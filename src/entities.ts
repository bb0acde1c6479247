import { DutyEntity } from './modules/agenda/store/duty.entity';
import { NoticeEntity } from './modules/agenda/store/notice.entity';
import { TimerEntity } from './modules/agenda/store/timer.entity';
import { AgreementResourceEntity } from './modules/catalogue/store/agreement-resource.entity';
import { AgreementContentEntity } from './modules/authorisation/store/agreement-content.entity';
import { ExclusivityReviewEntity } from './modules/authorisation/store/agreement-exclusivity-review.entity';
import { AgreementPublicationEntity } from './modules/authorisation/store/agreement-publication.entity';
import { AgreementSignatureEntity } from './modules/authorisation/store/agreement-signature.entity';
import { AgreementEntity } from './modules/authorisation/store/agreement.entity';
import { CandidateEvidenceEntity } from './modules/authorisation/store/candidate-evidence.entity';
import { CandidateEntity } from './modules/authorisation/store/candidate.entity';
import { PlanContentEntity } from './modules/authorisation/store/plan-content.entity';
import { PlanRevisionEntity } from './modules/authorisation/store/plan-revision.entity';
import { PlanEntity } from './modules/authorisation/store/plan.entity';
import { SelectionEntity } from './modules/authorisation/store/selection.entity';
import { EarlyTerminationEntity } from './modules/authorisation/store/early-termination.entity';
import { AgreementExitEntity } from './modules/authorisation/store/exit.entity';
import { RectificationResourceEntity } from './modules/authorisation/store/rectification-resource.entity';
import { RectificationEntity } from './modules/authorisation/store/rectification.entity';
import { LateRenewalAdmissionEntity } from './modules/authorisation/store/renewal-admission.entity';
import { RenewalEvaluationEntity } from './modules/authorisation/store/renewal-evaluation.entity';
import { RenewalEntity } from './modules/authorisation/store/renewal.entity';
import { ImportBatchEntity } from './modules/catalogue/store/import-batch.entity';
import { ImportJobEntity } from './modules/catalogue/store/import-job.entity';
import { ImportRowErrorEntity } from './modules/catalogue/store/import-row-error.entity';
import { DataResourceEntity } from './modules/catalogue/store/data-resource.entity';
import { ResourceRegradingEntity } from './modules/catalogue/store/resource-regrading.entity';
import { ApplicationScenarioEntity } from './modules/demand/store/application-scenario.entity';
import { DataRequestEntity } from './modules/demand/store/data-request.entity';
import { DataRequestResourceEntity } from './modules/demand/store/data-request-resource.entity';
import { DataRequestReviewEntity } from './modules/demand/store/data-request-review.entity';
import { DemandEntity } from './modules/demand/store/demand.entity';
import { DeliveryEntity } from './modules/delivery/store/delivery.entity';
import { DecisionEntity } from './modules/ledger/store/decision.entity';
import { IdempotencyKeyEntity } from './modules/ledger/store/idempotency-key.entity';
import { OutboxEventEntity } from './modules/ledger/store/outbox-event.entity';
import { StateChangeEntity } from './modules/ledger/store/state-change.entity';
import { DataProductEntity } from './modules/listing/store/data-product.entity';
import { ListItemReviewEntity } from './modules/listing/store/list-item-review.entity';
import { ListPublicationItemEntity } from './modules/listing/store/list-publication-item.entity';
import { ListPublicationEntity } from './modules/listing/store/list-publication.entity';
import { OfferingEntity } from './modules/listing/store/offering.entity';
import { ProductFormEntity } from './modules/listing/store/product-form.entity';
import { ProductListItemEntity } from './modules/listing/store/product-list-item.entity';
import { ProductListEntity } from './modules/listing/store/product-list.entity';
import { ProductResourceEntity } from './modules/listing/store/product-resource.entity';
import { ProductScenarioEntity } from './modules/listing/store/product-scenario.entity';
import { ResourceUseDisclosureEntity } from './modules/listing/store/resource-use-disclosure.entity';
import { ProductSearchTokenEntity } from './modules/listing/store/product-search-token.entity';
import { DataOrderEntity } from './modules/ordering/store/data-order.entity';
import { OrderChargeLineEntity } from './modules/ordering/store/order-charge-line.entity';
import { OrderTurnEntity } from './modules/ordering/store/order-turn.entity';
import { PaymentEntity } from './modules/ordering/store/payment.entity';
import { ApiKeyEntity } from './modules/party/store/api-key.entity';
import { MembershipEntity } from './modules/party/store/membership.entity';
import { OrganisationEntity } from './modules/party/store/organisation.entity';
import { PersonEntity } from './modules/party/store/person.entity';
import { RefreshTokenEntity } from './modules/party/store/refresh-token.entity';
import { GuidedPriceBandEntity } from './modules/pricing/store/guided-price-band.entity';
import { GuidedPriceEntity } from './modules/pricing/store/guided-price.entity';
import { GuidedPriceRevocationEntity } from './modules/pricing/store/guided-price-revocation.entity';
import { PricingCompetenceEndEntity } from './modules/pricing/store/pricing-competence-end.entity';
import { PricingCompetenceEntity } from './modules/pricing/store/pricing-competence.entity';
import { TrialTariffEntity } from './modules/pricing/store/trial-tariff.entity';
import { TariffBandEntity } from './modules/pricing/store/tariff-band.entity';
import { TariffEntity } from './modules/pricing/store/tariff.entity';
import { ClawbackInstalmentEntity } from './modules/pricing/store/clawback-instalment.entity';
import { EvaluationCycleEntity } from './modules/pricing/store/evaluation-cycle.entity';
import { MaximumRevenueCostEntity } from './modules/pricing/store/maximum-revenue-cost.entity';
import { MaximumRevenueEntity } from './modules/pricing/store/maximum-revenue.entity';
import { PriceProposalLineEntity } from './modules/pricing/store/price-proposal-line.entity';
import { PriceProposalEntity } from './modules/pricing/store/price-proposal.entity';
import { AnnualProductResultEntity } from './modules/revenue/store/annual-product-result.entity';
import { AnnualResultEntity } from './modules/revenue/store/annual-result.entity';
import { RevenueWarningEntity } from './modules/revenue/store/revenue-warning.entity';
import { ControlFactEndEntity } from './modules/control/store/control-fact-end.entity';
import { ControlFactEntity } from './modules/control/store/control-fact.entity';
import { DerivedProductInputEntity } from './modules/redevelopment/store/derived-product-input.entity';
import { DerivedProductEntity } from './modules/redevelopment/store/derived-product.entity';
import { FreeGrantEntity } from './modules/purpose/store/free-grant.entity';
import { FreeUseAccountEntity } from './modules/purpose/store/free-use-account.entity';
import { FreeUseContentEntity } from './modules/purpose/store/free-use-content.entity';
import { FreeUseCostEntity } from './modules/purpose/store/free-use-cost.entity';
import { FreeUseFormCheckEntity } from './modules/purpose/store/free-use-form-check.entity';
import { FreeUseReportEntity } from './modules/purpose/store/free-use-report.entity';
import { FreeUseEntity } from './modules/purpose/store/free-use.entity';
import { CaseNodeEntity } from './modules/supervision/store/case-node.entity';
import { CasePartyEntity } from './modules/supervision/store/case-party.entity';
import { CaseReportEntity } from './modules/supervision/store/case-report.entity';
import { CaseRulingEntity } from './modules/supervision/store/case-ruling.entity';
import { CaseEntity } from './modules/supervision/store/case.entity';
import { UploadChunkEntity } from './modules/upload/store/upload-chunk.entity';
import { UploadEntity } from './modules/upload/store/upload.entity';

/** Every table that has an entity. */
export const ENTITIES = [
  ApplicationScenarioEntity,
  DataRequestEntity,
  DataRequestResourceEntity,
  DataRequestReviewEntity,
  DemandEntity,
  DutyEntity,
  NoticeEntity,
  TimerEntity,
  StateChangeEntity,
  AgreementResourceEntity,
  AgreementEntity,
  AgreementContentEntity,
  AgreementSignatureEntity,
  ExclusivityReviewEntity,
  AgreementPublicationEntity,
  CandidateEvidenceEntity,
  CandidateEntity,
  PlanContentEntity,
  PlanRevisionEntity,
  PlanEntity,
  SelectionEntity,
  RectificationEntity,
  RectificationResourceEntity,
  EarlyTerminationEntity,
  AgreementExitEntity,
  RenewalEntity,
  RenewalEvaluationEntity,
  LateRenewalAdmissionEntity,
  DataResourceEntity,
  ResourceRegradingEntity,
  DeliveryEntity,
  DecisionEntity,
  IdempotencyKeyEntity,
  OutboxEventEntity,
  DataProductEntity,
  ListItemReviewEntity,
  ListPublicationEntity,
  ListPublicationItemEntity,
  ResourceUseDisclosureEntity,
  OfferingEntity,
  ProductFormEntity,
  ProductListItemEntity,
  ProductListEntity,
  ProductResourceEntity,
  ProductScenarioEntity,
  ProductSearchTokenEntity,
  DataOrderEntity,
  OrderChargeLineEntity,
  OrderTurnEntity,
  PaymentEntity,
  ApiKeyEntity,
  MembershipEntity,
  OrganisationEntity,
  PersonEntity,
  RefreshTokenEntity,
  GuidedPriceEntity,
  GuidedPriceBandEntity,
  GuidedPriceRevocationEntity,
  PricingCompetenceEntity,
  PricingCompetenceEndEntity,
  TariffEntity,
  TrialTariffEntity,
  TariffBandEntity,
  ClawbackInstalmentEntity,
  EvaluationCycleEntity,
  MaximumRevenueCostEntity,
  MaximumRevenueEntity,
  PriceProposalLineEntity,
  PriceProposalEntity,
  AnnualProductResultEntity,
  AnnualResultEntity,
  RevenueWarningEntity,
  ControlFactEndEntity,
  ControlFactEntity,
  DerivedProductInputEntity,
  DerivedProductEntity,
  FreeUseEntity,
  FreeUseContentEntity,
  FreeUseFormCheckEntity,
  FreeGrantEntity,
  FreeUseReportEntity,
  FreeUseAccountEntity,
  FreeUseCostEntity,
  CaseEntity,
  CaseNodeEntity,
  CasePartyEntity,
  CaseReportEntity,
  CaseRulingEntity,
  UploadChunkEntity,
  UploadEntity,
  ImportBatchEntity,
  ImportJobEntity,
  ImportRowErrorEntity,
];
