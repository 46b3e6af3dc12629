import { ApiProperty } from '@nestjs/swagger';

/** A stream token. */
export class StreamTokenResponse {
  @ApiProperty({
    description: 'The value of `?access_token=` for the stream routes.',
    example: 'tds_…',
  })
  readonly token!: string;

  @ApiProperty({ description: 'When the token stops opening streams.', format: 'date-time' })
  readonly expiresAt!: string;
}
