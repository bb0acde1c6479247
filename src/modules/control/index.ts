export type { ControlFactEntity } from './store/control-fact.entity';
export { isAtOrAboveOperator, organisationIdsBelow } from './store/control-below.query';
export { controlFactToEnd } from './store/control-fact-end.query';
export { controlFactForUse } from './store/control-fact.query';
export { recordControlFact, recordControlFactEnd } from './store/control-fact.write';
export { lockControlFacts } from './store/control-guard.query';
export { tiesOfMany, tiesToOperators } from './store/control-tie.query';
