import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, EnumField, IntegerField } from '../../http/index.js';

const count = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** The health of the event path across all processes. */
export class EventHealthResponse {
  @EnumField(['healthy', 'degraded'], { description: '`degraded` if there are warnings.' })
  readonly status!: 'healthy' | 'degraded';

  @ApiProperty({
    description: 'The problems, as text for people.',
    type: [String],
    example: ['relay: no progress for 14 s although there is work'],
  })
  readonly warnings!: readonly string[];

  @IntegerField({
    ...count,
    max: 10_000,
    description:
      'The number of committed events that are not in the log yet; 10000 means 10000 or more.',
  })
  readonly outboxDepth!: number;

  @IntegerField({
    ...count,
    nullable: true,
    description: 'Age of the oldest of these events in milliseconds; null if there are none.',
  })
  readonly oldestOutboxAgeMs!: number | null;

  @BooleanField({ description: 'Whether a relay is the leader, in any process.' })
  readonly relayLeader!: boolean;

  @ApiProperty({
    description:
      'The lag of each consumer, in events: `webhooks`, each handler group, and `broker`, which is null without a broker.',
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 0, nullable: true },
    example: { webhooks: 0, broker: null, inventory: 2 },
  })
  readonly consumerLag!: Readonly<Record<string, number | null>>;
}
