export { onlyForParties } from './store/agreement-parties';
export { ClawbackInstalmentEntity } from './store/clawback-instalment.entity';
export { EvaluationCycleEntity } from './store/evaluation-cycle.entity';
export { priceNoticeRoutes } from './api/price-notice.routes';
export { GuidedPriceEntity } from './store/guided-price.entity';
export { MaximumRevenueEntity } from './store/maximum-revenue.entity';
export { agreementNumberById, maximumRevenueById, maximumsByCycleId } from './store/maximum-revenue.loader';
export { isReplaced, standingMaximums, visibleMaximumsByIds } from './store/maximum-revenue.query';
export {
  bandsByTariffId,
  guidedPriceById,
  nextGuidedPrice,
  nextTariff,
  offeringOn,
  tariffById,
} from './store/price.loader';
export { delegationOf, guidedPriceFacts, guidedPriceOn, tariffFacts, tariffOn } from './store/price.query';
export { pageOfTariffChanges, TARIFF_CHANGES } from './store/tariff-change.query';
export type { TariffBandEntity } from './store/tariff-band.entity';
export { TariffEntity } from './store/tariff.entity';
