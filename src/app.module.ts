import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { AuthModule } from './auth/index.js';
import { CommonModule } from './common/index.js';
import { ConfigModule } from './config/index.js';
import type { SettingValues } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { EventsModule } from './events/index.js';
import { HandlersModule } from './handlers/index.js';
import { HealthModule } from './health/index.js';
import { HttpModule } from './http/index.js';
import { InboundModule } from './inbound/index.js';
import { LoggingModule } from './logging/index.js';
import { InventoryModule } from './inventory/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OrdersModule } from './orders/index.js';
import { OutboxModule } from './outbox/index.js';
import { SseModule } from './sse/index.js';
import { WebhooksModule } from './webhooks/index.js';

/** The domain modules; `npm run new:module` adds its module here. */
const DOMAINS = [OrdersModule, InventoryModule, NotificationsModule];

/** Composes all modules; no other place knows them all. */
@Module({})
export class AppModule {
  static forRoot(settings: SettingValues): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(settings),
        CommonModule,
        LoggingModule,
        EventEmitterModule.forRoot(),
        DatabaseModule,
        HttpModule,
        AuthModule,
        EventsModule,
        OutboxModule,
        HealthModule,
        ...DOMAINS,
        // Orders know nothing of streams, and streams nothing of orders.
        SseModule.forRoot([{ path: 'orders', types: ['order.*'], attribute: 'customerId' }]),
        WebhooksModule.forRoot(settings),
        HandlersModule,
        InboundModule,
      ],
    };
  }
}
