export { announce, announceEach } from './service/announce';
export { consult, decide, decideEach, decisionIdOf, type PolicyRefusal } from './service/decide';
export { hashOf, once, type Made } from './service/once';
export { eventsBySubjectId } from './store/outbox-event.loader';
export { hasHappened } from './store/outbox-event.query';
export { actorFacts } from './service/actor-facts';
export { recordStates, type StateRecord } from './service/record-state';
export type { StateAspect, StateChangeEntity } from './store/state-change.entity';
export { pageOfStanding, STANDING_BY_SUBJECT, standingByKey, standingKey } from './store/state-change.query';
