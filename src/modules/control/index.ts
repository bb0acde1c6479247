export type { ControlFactEntity } from './store/control-fact.entity';
export { controlFactForUse } from './store/control-fact.query';
export { recordControlFact } from './store/control-fact.write';
export { lockControlFacts } from './store/control-guard.query';
export { tiesOfMany, tiesToOperators } from './store/control-tie.query';
