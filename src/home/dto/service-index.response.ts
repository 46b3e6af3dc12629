import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../../common/index.js';
import { LINKS } from '../links.js';

/** The start page for programs. */
export class ServiceIndexResponse {
  @ApiProperty({ example: 'Tidings' })
  readonly name!: string;

  @ApiProperty({ description: 'The version of the program.', example: VERSION })
  readonly version!: string;

  @ApiProperty({
    description: 'Paths that require no key.',
    type: 'object',
    properties: Object.fromEntries(
      LINKS.map(({ name, path, description }) => [
        name,
        { type: 'string', description, example: `/${path}` },
      ]),
    ),
    required: LINKS.map(({ name }) => name),
  })
  readonly links!: Readonly<Record<string, string>>;
}
