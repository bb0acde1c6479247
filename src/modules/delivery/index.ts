export { orderVisibleTo } from './store/visible-order.loader';
