import { ArrayField, EnumField, StringField } from '../../../../http/index.js';

export class JwkResponse {
  @EnumField(['OKP'], { description: 'RFC 8037.' })
  readonly kty!: 'OKP';

  @EnumField(['Ed25519'], { description: 'The curve.' })
  readonly crv!: 'Ed25519';

  @StringField({
    description: 'The public key, in base64url.',
    example: '1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4',
    min: 43,
    max: 43,
  })
  readonly x!: string;

  @StringField({
    description: 'The thumbprint of the key (RFC 7638).',
    example: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    min: 43,
    max: 43,
  })
  readonly kid!: string;

  @EnumField(['sig'], { description: 'For signatures.' })
  readonly use!: 'sig';

  @EnumField(['EdDSA'], { description: 'RFC 8037.' })
  readonly alg!: 'EdDSA';
}

/** RFC 7517 §5. */
export class JwkSetResponse {
  @ArrayField(() => JwkResponse, { description: 'The keys.', min: 0, max: 5_000 })
  readonly keys!: readonly JwkResponse[];
}
