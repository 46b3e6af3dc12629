import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { AuthModule } from './auth/index.js';
import { CommonModule } from './common/index.js';
import { ConfigModule } from './config/index.js';
import type { SettingValues } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { EventLogModule } from './event-log/index.js';
import { EventTypesModule } from './event-types/index.js';
import { EventsModule } from './events/index.js';
import { HandlersModule } from './handlers/index.js';
import { HealthModule } from './health/index.js';
import { HomeModule } from './home/index.js';
import { HttpModule } from './http/index.js';
import { InboundModule } from './inbound/index.js';
import { LoggingModule } from './logging/index.js';
import { OutboxModule } from './outbox/index.js';
import { SseModule } from './sse/index.js';
import type { AttributeStream } from './sse/index.js';
import { WebhooksModule } from './webhooks/index.js';
import { WorkersModule } from './workers/index.js';

interface TidingsOptions {
  /** Streams of the events with one value of an attribute; default: none. */
  readonly streams?: readonly AttributeStream[];
}

/**
 * The backbone: everything that stores, publishes and delivers events, without any domain. An
 * application imports it once, beside its own domain modules.
 */
@Module({})
export class TidingsModule {
  static forRoot(settings: SettingValues, { streams = [] }: TidingsOptions = {}): DynamicModule {
    return {
      module: TidingsModule,
      imports: [
        ConfigModule.forRoot(settings),
        CommonModule,
        LoggingModule,
        WorkersModule,
        EventEmitterModule.forRoot(),
        DatabaseModule,
        HttpModule,
        AuthModule,
        EventsModule,
        OutboxModule,
        EventTypesModule,
        EventLogModule,
        HealthModule,
        HomeModule,
        SseModule.forRoot(streams),
        WebhooksModule.forRoot(settings),
        HandlersModule,
        InboundModule,
      ],
    };
  }
}
