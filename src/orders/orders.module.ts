import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { OrderHistoryController } from './order-history.controller.js';
import { OrderHistoryService } from './order-history.service.js';
import { OrderPayments } from './order-payments.js';
import { OrderStepsController } from './order-steps.controller.js';
import { Order } from './order.entity.js';
import { orderEvents } from './order.events.js';
import { OrdersController } from './orders.controller.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

/** The reference domain: orders, their transitions and their events. */
@Module({
  imports: [TypeOrmModule.forFeature([Order]), EventsModule.forFeature(orderEvents)],
  controllers: [OrdersController, OrderStepsController, OrderHistoryController],
  providers: [OrdersService, OrdersQueries, OrderHistoryService, OrderPayments],
})
export class OrdersModule {}
