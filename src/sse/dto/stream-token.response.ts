import { ApiProperty } from '@nestjs/swagger';

/** A stream token. */
export class StreamTokenResponse {
  @ApiProperty({ description: 'For `?access_token=` of the stream routes.' })
  readonly token!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expiresAt!: string;
}
