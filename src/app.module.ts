import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { SettingValues } from './config/index.js';
import { InventoryModule } from './inventory/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OrdersModule } from './orders/index.js';
import { TidingsModule } from './tidings.module.js';

/** The domain modules; `npm run new:module` adds its module here. */
const DOMAINS = [OrdersModule, InventoryModule, NotificationsModule];

/** Composes the backbone and the domains; no other place knows both. */
@Module({})
export class AppModule {
  static forRoot(settings: SettingValues): DynamicModule {
    return {
      module: AppModule,
      imports: [
        // The documents list routes and events in this order.
        ...DOMAINS,
        // Declared here, because orders know nothing of streams, and streams nothing of orders.
        TidingsModule.forRoot(settings, {
          streams: [{ path: 'orders', types: ['order.*'], attribute: 'customerId' }],
        }),
      ],
    };
  }
}
