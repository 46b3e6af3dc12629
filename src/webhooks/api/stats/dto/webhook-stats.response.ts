import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, ObjectField } from '../../../../http/index.js';
import type { WebhookStatsView, WindowStats } from '../webhook-stats.js';

const MAX_INT = 2 ** 31 - 1;

function Count(description: string): PropertyDecorator {
  return IntegerField({ description, example: 12, min: 0, max: MAX_INT });
}

function Milliseconds(description: string): PropertyDecorator {
  return IntegerField({ description, example: 85, min: 0, max: MAX_INT, nullable: true });
}

class AttemptCountsResponse {
  @Count('Attempts that began in the window.')
  readonly total!: number;

  @Count('Those that were answered 2xx in time.')
  readonly succeeded!: number;

  @Count('The others.')
  readonly failed!: number;
}

class DeliveryCountsResponse {
  @Count('Deliveries that succeeded in the window, at whichever attempt.')
  readonly succeeded!: number;

  @Count('Deliveries that were given up in the window: they are among the dead letters.')
  readonly dead!: number;

  @Count('Deliveries that were cancelled in the window.')
  readonly cancelled!: number;
}

class LatencyResponse {
  @Milliseconds('Half of the attempts took no longer, in ms; null: there were none.')
  readonly p50!: number | null;

  @Milliseconds('95 % of the attempts took no longer, in ms; null: there were none.')
  readonly p95!: number | null;
}

class WindowStatsResponse {
  @ObjectField(() => AttemptCountsResponse, { description: 'Attempts.' })
  readonly attempts!: AttemptCountsResponse;

  @ObjectField(() => DeliveryCountsResponse, { description: 'Deliveries that ended, by outcome.' })
  readonly deliveries!: DeliveryCountsResponse;

  @ApiProperty({
    type: 'number',
    description: 'The share of attempts that succeeded; null: there were none.',
    example: 0.997,
    minimum: 0,
    maximum: 1,
    nullable: true,
  })
  readonly successRate!: number | null;

  @ObjectField(() => LatencyResponse, { description: 'How long attempts took, failed ones too.' })
  readonly latencyMs!: LatencyResponse;
}

class WindowsResponse {
  @ObjectField(() => WindowStatsResponse, { description: 'The last hour.' })
  readonly '1h'!: WindowStatsResponse;

  @ObjectField(() => WindowStatsResponse, { description: 'The last 24 hours.' })
  readonly '24h'!: WindowStatsResponse;
}

export class WebhookStatsResponse {
  @Count('Deliveries that wait to be sent now, or for their next attempt.')
  readonly pending!: number;

  @Count('Deliveries with an attempt under way.')
  readonly delivering!: number;

  @Count('Deliveries that are held while the webhook is paused or disabled.')
  readonly held!: number;

  @Milliseconds('The age of the oldest pending delivery, in ms; null: none is pending.')
  readonly oldestPendingAgeMs!: number | null;

  @ObjectField(() => WindowsResponse, { description: 'What happened in windows that end now.' })
  readonly windows!: WindowsResponse;
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
