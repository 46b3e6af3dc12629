import { BullModule } from '@nestjs/bull';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { RedisConfig } from '../../../config/index.js';
import type { SettingValues } from '../../../config/index.js';
import { HealthModule } from '../../../health/index.js';
import { BullDeliveryQueue, WAKE_QUEUE } from './bull-delivery-queue.js';
import { BullWakeProcessor } from './bull-wake.processor.js';
import { DeliveryQueue } from './delivery-queue.js';
import { PostgresDeliveryQueue } from './postgres-delivery-queue.js';
import { redisOptions } from './redis-options.js';
import { RedisIndicator } from './redis.indicator.js';

/** How long a worker's connection blocks at once: only then does it answer a ping. */
const BLOCK_SECONDS = 2;
/** How soon a worker asks for jobs again after an error. */
const RETRY_MS = 1_000;

interface QueueFeature {
  readonly imports: (DynamicModule | Type)[];
  readonly providers: Provider[];
}

/** The delivery queue that the settings ask for: Bull with `REDIS_URL`, else PostgreSQL alone. */
export function queueFeature({ REDIS_URL, ROLES }: SettingValues): QueueFeature {
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
