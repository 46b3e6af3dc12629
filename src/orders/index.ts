export { orderCancelled, orderCreated, orderShipped, orderUpdated } from './order.events.js';
export { OrdersModule } from './orders.module.js';
