export { DeliveriesController } from './deliveries/deliveries.controller.js';
