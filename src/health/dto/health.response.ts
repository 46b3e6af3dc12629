import { ApiProperty } from '@nestjs/swagger';
import { EnumField } from '../../http/index.js';

/** The response of a running process. */
export class LivenessResponse {
  @EnumField(['ok'], { description: 'Always `ok`; an unhealthy process does not respond.' })
  readonly status!: 'ok';
}

/** Whether the process is ready, with the result of each check. */
export class ReadinessResponse {
  @EnumField(['ok', 'unavailable'], { description: '`ok` if every check is up.' })
  readonly status!: 'ok' | 'unavailable';

  @ApiProperty({
    description: 'The result of each check by name: `postgres`, `migrations`, `redis`.',
    type: 'object',
    additionalProperties: { type: 'string', enum: ['up', 'down'] },
    example: { postgres: 'up', migrations: 'up' },
  })
  readonly checks!: Readonly<Record<string, 'up' | 'down'>>;
}
