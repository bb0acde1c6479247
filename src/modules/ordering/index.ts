export { DataOrderEntity } from './store/data-order.entity';
export { orderById } from './store/order.loader';
export { visibleOrdersByIds } from './store/order-page.query';
export { moveOrder } from './store/order.write';
export { holdOrder, type HeldOrder } from './service/hold-order';
