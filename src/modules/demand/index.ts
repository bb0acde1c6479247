export { settleDemandsTimer } from './service/settle-demands.timer';
