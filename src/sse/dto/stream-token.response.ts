import { ApiProperty } from '@nestjs/swagger';

/** A stream token. */
export class StreamTokenResponse {
  @ApiProperty({ description: 'The value of `?access_token=` for the stream routes.' })
  readonly token!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;
}
