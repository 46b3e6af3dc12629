import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, EnumField, IntegerField } from '../../http/index.js';

const count = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** How the event path is doing, over all processes. */
export class EventHealthResponse {
  @EnumField(['healthy', 'degraded'], { description: '`degraded` when there is a warning.' })
  readonly status!: 'healthy' | 'degraded';

  @ApiProperty({
    description: 'What is wrong, for people.',
    type: [String],
    example: ['relay: no progress for 14 s although there is work'],
  })
  readonly warnings!: readonly string[];

  @IntegerField({
    ...count,
    max: 10_000,
    description:
      'Committed events that wait for their place in the log; 10000 means that many or more.',
  })
  readonly outboxDepth!: number;

  @IntegerField({
    ...count,
    nullable: true,
    description: 'Age of the oldest of them in milliseconds; null when there is none.',
  })
  readonly oldestOutboxAgeMs!: number | null;

  @BooleanField({ description: 'Whether a relay leads, in whichever process.' })
  readonly relayLeader!: boolean;

  @ApiProperty({
    description:
      'Events that each consumer has yet to handle: `webhooks`, each group of event handlers, and `broker`, which is null without one.',
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 0, nullable: true },
    example: { webhooks: 0, broker: null, inventory: 2 },
  })
  readonly consumerLag!: Readonly<Record<string, number | null>>;
}
