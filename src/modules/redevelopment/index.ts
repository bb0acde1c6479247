export { reexamineLineagesTimer } from './service/reexamine-lineages.timer';
export { openDriftCases } from './service/open-drift-cases';
