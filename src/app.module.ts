import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { SettingValues } from './config/index.js';
import { InventoryModule } from './inventory/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OrdersModule } from './orders/index.js';
import type { AttributeStream } from './sse/index.js';
import { TidingsModule } from './tidings.module.js';

/**
 * The domain modules, in the order in which the documents list their routes and events. `npm run
 * new:module` adds a module here, `npm run remove:module` removes one.
 */
export const DOMAINS: readonly Type[] = [OrdersModule, InventoryModule, NotificationsModule];

/** Listed here, because the domains know nothing of streams, and streams nothing of the domains. */
export const STREAMS: readonly AttributeStream[] = [
  { path: 'orders', types: ['order.*'], attribute: 'customerId' },
];

/** Composes the backbone and the domains; no other place knows both. */
@Module({})
export class AppModule {
  static forRoot(settings: SettingValues): DynamicModule {
    return {
      module: AppModule,
      imports: [...DOMAINS, TidingsModule.forRoot(settings, { streams: STREAMS })],
    };
  }
}
