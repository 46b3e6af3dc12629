import { ApiProperty } from '@nestjs/swagger';
import { EnumField } from '../../http/index.js';

/** The process runs. */
export class LiveResponse {
  @EnumField(['ok'], { description: 'Always `ok`: who cannot answer does not.' })
  readonly status!: 'ok';
}

/** What the process needs for its work, and whether it is there. */
export class ReadyResponse {
  @EnumField(['ok', 'unavailable'], { description: '`ok` when every check is up.' })
  readonly status!: 'ok' | 'unavailable';

  @ApiProperty({
    description: 'Each check by its name: `postgres`, `migrations`, `redis`.',
    type: 'object',
    additionalProperties: { type: 'string', enum: ['up', 'down'] },
    example: { postgres: 'up', migrations: 'up' },
  })
  readonly checks!: Readonly<Record<string, 'up' | 'down'>>;
}
