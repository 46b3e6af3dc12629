import { StringField } from '../../../../http/index.js';
import { OwnSecretField } from './webhook-fields.js';

export class RotateSecret {
  @OwnSecretField()
  readonly secret?: string;

  @StringField({
    description:
      'For how long deliveries carry the signatures of the old secrets too, up to 7d; `0s`: not at all, for a ' +
      'secret that has leaked.',
    example: '24h',
    max: 16,
    optional: true,
  })
  readonly overlap: string = '24h';
}
