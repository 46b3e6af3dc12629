import { decodeJsonText } from '../../common/index.js';
import { refuseStripe } from '../signatures/stripe.js';
import type { Provider } from './provider.js';
import { asToken, idFromHash } from './provider.js';

/** Stripe: the id of a message is that of its event, which is in the signed body. */
export const stripe: Provider = {
  name: 'stripe',
  keptHeaders: ['content-type'],
  refuse: refuseStripe,
  messageIdOf: ({ body }) => eventId(body) ?? idFromHash(body),
  fingerprintOf: () => null,
  jsonOf: (_headers, body) => body,
  typeOf: (_headers, { type }) => asToken(type),
};

function eventId(body: Buffer): string | undefined {
  try {
    return asToken((JSON.parse(decodeJsonText(body)) as { readonly id?: unknown } | null)?.id);
  } catch {
    // It is signed and no JSON: it is taken in like any other, and whoever processes it says what is wrong.
    return undefined;
  }
}
