import { MAX_INT32 } from '../../../../common/index.js';
import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, ObjectField } from '../../../../http/index.js';
import type { WebhookStatsView, WindowStats } from '../webhook-stats.js';

function Count(description: string): PropertyDecorator {
  return IntegerField({ description, example: 12, min: 0, max: MAX_INT32 });
}

function Milliseconds(description: string): PropertyDecorator {
  return IntegerField({ description, example: 85, min: 0, max: MAX_INT32, nullable: true });
}

class AttemptCountsResponse {
  @Count('Attempts that started in the window.')
  readonly total!: number;

  @Count('Attempts with a 2xx response in time.')
  readonly succeeded!: number;

  @Count('Attempts that failed.')
  readonly failed!: number;
}

class DeliveryCountsResponse {
  @Count('Deliveries that succeeded in the window, at any attempt.')
  readonly succeeded!: number;

  @Count('Deliveries that became dead letters in the window.')
  readonly dead!: number;

  @Count('Deliveries that were cancelled in the window.')
  readonly cancelled!: number;
}

class LatencyResponse {
  @Milliseconds('The median duration of attempts, in ms; null without attempts.')
  readonly p50!: number | null;

  @Milliseconds('The 95th percentile of the duration of attempts, in ms; null without attempts.')
  readonly p95!: number | null;
}

class WindowStatsResponse {
  @ObjectField(() => AttemptCountsResponse, { description: 'Attempts.' })
  readonly attempts!: AttemptCountsResponse;

  @ObjectField(() => DeliveryCountsResponse, { description: 'Deliveries that ended, by outcome.' })
  readonly deliveries!: DeliveryCountsResponse;

  @ApiProperty({
    type: 'number',
    description: 'The share of attempts that succeeded; null without attempts.',
    example: 0.997,
    minimum: 0,
    maximum: 1,
    nullable: true,
  })
  readonly successRate!: number | null;

  @ObjectField(() => LatencyResponse, {
    description: 'The durations of attempts, including failed ones.',
  })
  readonly latencyMs!: LatencyResponse;
}

class StatsWindowsResponse {
  @ObjectField(() => WindowStatsResponse, { description: 'The last hour.' })
  readonly '1h'!: WindowStatsResponse;

  @ObjectField(() => WindowStatsResponse, { description: 'The last 24 hours.' })
  readonly '24h'!: WindowStatsResponse;
}

export class WebhookStatsResponse {
  @Count('Deliveries that are due, or wait for their next attempt.')
  readonly pending!: number;

  @Count('Deliveries that a worker has claimed: their attempts are in flight or about to start.')
  readonly delivering!: number;

  @Count('Deliveries that are held while the webhook is paused or disabled.')
  readonly held!: number;

  @Milliseconds('The age of the oldest pending delivery, in ms; null if none is pending.')
  readonly oldestPendingAgeMs!: number | null;

  @ObjectField(() => StatsWindowsResponse, { description: 'Statistics of windows that end now.' })
  readonly windows!: StatsWindowsResponse;
}

export function toWebhookStatsResponse(stats: WebhookStatsView): WebhookStatsResponse {
  const { pending, delivering, held, oldestPendingAgeMs, lastHour, lastDay } = stats;
  const windows = { '1h': toWindow(lastHour), '24h': toWindow(lastDay) };
  return { pending, delivering, held, oldestPendingAgeMs, windows };
}

function toWindow({ attempts, deliveries, latency }: WindowStats): WindowStatsResponse {
  const { total, succeeded } = attempts;
  const [p50, p95] = latency ?? [null, null];
  return {
    attempts: { total, succeeded, failed: total - succeeded },
    deliveries,
    successRate: total === 0 ? null : succeeded / total,
    latencyMs: { p50, p95 },
  };
}
