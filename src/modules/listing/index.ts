export { productListRoutes } from './api/spreadsheet.routes';
export { sourcesOfProduct, sourcesOfProducts } from './service/product-sources';
export { reexamineProductTimers } from './service/reexamine-products.timer';
export {
  agreementIdOfProduct,
  offeringForUse,
  placeOfOffering,
  productForUse,
  productsForUse,
  scenarioFacts,
  type OfferingForUse,
  type ProductForUse,
} from './store/product-facts.query';
export { OfferingEntity } from './store/offering.entity';
export { onOffer } from './store/on-offer';
export { offeringById, productById, scenarioById } from './store/product-parts.loader';
