export { orderCancelled, orderCreated, orderShipped, orderUpdated } from './order.events.js';
export { orderRules } from './order-rules.js';
export { OrdersModule } from './orders.module.js';
