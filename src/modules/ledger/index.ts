export { announce } from './service/announce';
export { consult, decide, decideEach, type PolicyRefusal } from './service/decide';
export { hashOf, once, type Made } from './service/once';
export { eventsBySubjectId } from './store/outbox-event.loader';
export { actorFacts } from './service/actor-facts';
export { recordStates, type StateAspect, type StateRecord } from './service/record-state';
