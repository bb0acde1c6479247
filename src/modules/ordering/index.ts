export { bookedBetween, bookingsOf } from './store/booked-revenue';
export { DataOrderEntity } from './store/data-order.entity';
export { orderById } from './store/order.loader';
export { visibleOrdersByIds } from './store/order-page.query';
export { moveOrder } from './store/order.write';
export { stoppedProducts } from './service/running-facts';
export { reachTimers } from './service/reach-of-stops.timer';
export { reexamineOrdersTimer } from './service/reexamine-orders.timer';
export { lockOrder } from './service/lock-order';
