import { BullModule } from '@nestjs/bull';
import type { DynamicModule, Provider } from '@nestjs/common';
import { RedisConfig } from '../../../config/index.js';
import type { SettingValues } from '../../../config/index.js';
import { BullDeliveryQueue, WAKE_QUEUE } from './bull-delivery-queue.js';
import { BullWakeProcessor } from './bull-wake.processor.js';
import { DeliveryQueue } from './delivery-queue.js';
import { PostgresDeliveryQueue } from './postgres-delivery-queue.js';
import { redisOptions } from './redis-options.js';

interface QueueFeature {
  readonly imports: DynamicModule[];
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
      BullModule.registerQueueAsync({
        name: WAKE_QUEUE,
        inject: [RedisConfig],
        useFactory: ({ url }: RedisConfig) => ({
          prefix: 'tidings',
          redis: redisOptions(url ?? ''),
          defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
        }),
      }),
    ],
    providers: [
      BullDeliveryQueue,
      { provide: DeliveryQueue, useExisting: BullDeliveryQueue },
      ...(ROLES.includes('worker') ? [BullWakeProcessor] : []),
    ],
  };
}
