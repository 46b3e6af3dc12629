import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { InventoryItem } from './inventory-item.entity.js';
import { InventoryController } from './inventory.controller.js';
import { lowStock } from './low-stock.event.js';
import { OrderReactions } from './order-reactions.js';
import { Reservation } from './reservation.entity.js';
import { stockChanged } from './stock-changed.event.js';
import { Stock } from './stock.js';

/** Inventory: stock is set by counts, and reserved and removed by orders. */
@Module({
  imports: [
    TypeOrmModule.forFeature([InventoryItem, Reservation]),
    EventsModule.forFeature([stockChanged, lowStock]),
  ],
  controllers: [InventoryController],
  providers: [OrderReactions, Stock],
})
export class InventoryModule {}
