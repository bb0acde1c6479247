export { announce } from './service/announce';
export { consult, decide, type PolicyRefusal } from './service/decide';
export { hashOf, once, type Made } from './service/once';
export { eventsBySubjectId } from './store/outbox-event.loader';
export { actorFacts } from './service/actor-facts';
