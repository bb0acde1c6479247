export { DataOrderEntity } from './store/data-order.entity';
export { orderById } from './store/order.loader';
export { visibleOrdersByIds } from './store/order-page.query';
export { moveOrder } from './store/order.write';
export { holdOrder } from './service/hold-order';
