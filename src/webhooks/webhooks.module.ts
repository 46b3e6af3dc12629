import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { SettingValues } from '../config/index.js';
import { WebhooksApiModule } from './api/index.js';
import { DeliveriesModule, DeliveryQueueModule } from './deliveries/index.js';
import { FanOutModule } from './fan-out/index.js';
import { LifecycleModule } from './lifecycle/index.js';

/** Subscriptions, and the way from the log to their receivers: fan-out, deliveries, sending. */
@Module({})
export class WebhooksModule {
  static forRoot(settings: SettingValues): DynamicModule {
    return {
      module: WebhooksModule,
      imports: [
        DeliveryQueueModule.forRoot(settings),
        FanOutModule,
        DeliveriesModule,
        LifecycleModule,
        WebhooksApiModule,
      ],
    };
  }
}
