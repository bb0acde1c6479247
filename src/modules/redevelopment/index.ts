export { reexamineLineagesTimer } from './service/reexamine-lineages.timer';
