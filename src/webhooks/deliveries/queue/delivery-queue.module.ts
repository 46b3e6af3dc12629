import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { RedisConfig } from '../../../config/index.js';
import type { SettingValues } from '../../../config/index.js';
import { HealthModule } from '../../../health/index.js';
import { BullDeliveryQueue, WAKE_QUEUE } from './bull-delivery-queue.js';
import { BullWakeProcessor } from './bull-wake.processor.js';
import { DeliveryQueue } from './delivery-queue.js';
import { FanOutListener } from './fan-out-listener.js';
import { PostgresDeliveryQueue } from './postgres-delivery-queue.js';
import { redisOptions } from './redis-options.js';
import { RedisIndicator } from './redis.indicator.js';

/** How long a worker's connection blocks at once: only then does it answer a ping. */
const BLOCK_SECONDS = 2;
/** How soon a worker asks for jobs again after an error. */
const RETRY_MS = 1_000;

interface Backend {
  readonly imports: (DynamicModule | Type)[];
  readonly providers: Provider[];
}

/**
 * The delivery queue that the settings select: Bull with `REDIS_URL`, else PostgreSQL alone.
 * Global, so that the modules that wake the queue do not depend on the settings.
 */
@Module({})
export class DeliveryQueueModule {
  static forRoot(settings: SettingValues): DynamicModule {
    const { imports, providers } = backendOf(settings);
    return {
      module: DeliveryQueueModule,
      global: true,
      imports,
      providers: [...providers, FanOutListener],
      exports: [DeliveryQueue],
    };
  }
}

function backendOf({ REDIS_URL, ROLES }: SettingValues): Backend {
  if (REDIS_URL === undefined) {
    return {
      imports: [],
      providers: [
        PostgresDeliveryQueue,
        { provide: DeliveryQueue, useExisting: PostgresDeliveryQueue },
      ],
    };
  }
  return {
    imports: [
      HealthModule,
      BullModule.registerQueueAsync({
        name: WAKE_QUEUE,
        inject: [RedisConfig],
        useFactory: ({ url }: RedisConfig) => ({
          prefix: 'tidings',
          redis: redisOptions(url ?? ''),
          settings: { drainDelay: BLOCK_SECONDS, retryProcessDelay: RETRY_MS },
          defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
        }),
      }),
    ],
    providers: [
      BullDeliveryQueue,
      RedisIndicator,
      { provide: DeliveryQueue, useExisting: BullDeliveryQueue },
      ...(ROLES.includes('worker') ? [BullWakeProcessor] : []),
    ],
  };
}
