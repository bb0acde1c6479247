export { GuidedPriceEntity } from './store/guided-price.entity';
export { guidedPriceById, tariffById } from './store/price.loader';
export { guidedPriceFacts, guidedPriceOn, tariffFacts, tariffOn } from './store/price.query';
export { TariffEntity } from './store/tariff.entity';
