export { DeliveryPurge } from './delivery-purge.js';
