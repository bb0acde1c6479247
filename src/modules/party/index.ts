export { createAuthentication } from './service/authentication';
export { bootstrapAgency } from './service/bootstrap-agency.service';
export { isMemberOf } from './store/membership.query';
export { organisationById } from './store/organisation.loader';
export { partyFacts } from './store/party-facts.query';
export { suppliersNamed, type Supplier } from './store/supplier.query';
