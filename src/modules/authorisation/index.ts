export { recordBreach, recordBreachOf } from './service/record-breach';
export { appointmentFacts } from './store/appointment-facts.query';
export { agreementFacts, agreementFactsByIds } from './store/agreement-facts.query';
export { agreementNumberOf, visibleAgreementsByIds } from './store/agreement.query';
export { regulatorId } from './store/regulator.query';
export { agreementTimers } from './service/life.timers';
export { recountCorrections } from './service/recount-corrections';
export { setTermTimers } from './service/term-timers';
export { lapsedResourceIds } from './store/rectification.query';
