export {
  agreementIdOfProduct,
  offeringForUse,
  productForUse,
  scenarioFacts,
  type OfferingForUse,
  type ProductForUse,
} from './store/product-facts.query';
export { onOffer } from './store/on-offer';
export { productById, scenarioById } from './store/product-parts.loader';
