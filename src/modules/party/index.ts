export { createAuthentication } from './service/authentication';
export { bootstrapAgency } from './service/bootstrap-agency.service';
export { organisationById } from './store/organisation.loader';
export { partyFacts } from './store/party-facts.query';
