import { EnumField, IntegerField } from '../../http/index.js';

/** The OpenAPI schema of the `data` of `stream.reset`. */
export class StreamResetResponse {
  @EnumField(['expired', 'future', 'malformed', 'restored'], {
    description:
      'Why the resume point cannot be used. `restored`: the log was restored from a backup that ends before it.',
    example: 'expired',
  })
  readonly reason!: 'expired' | 'future' | 'malformed' | 'restored';

  @IntegerField({
    description: 'The position after which the stream continues.',
    example: 1041,
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  })
  readonly position!: number;
}
