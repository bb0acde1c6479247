export { productListRoutes } from './api/spreadsheet.routes';
export { outsideResourceCodes } from './service/outside-scope';
export { scopeReducedTimer } from './service/scope-reduced.timer';
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
export { onOffer } from './store/on-offer';
export { productById, scenarioById } from './store/product-parts.loader';
