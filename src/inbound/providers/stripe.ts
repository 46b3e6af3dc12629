import { decodeJsonText } from '../../common/index.js';
import { verifyStripe } from '../signatures/stripe.js';
import type { Provider } from './provider.js';
import { asToken, idFromHash } from './provider.js';

/** Stripe: the id of a message is the id of its event, in the signed body. */
export const stripe: Provider = {
  name: 'stripe',
  keptHeaders: ['content-type'],
  verify: verifyStripe,
  messageIdOf: ({ body }) => eventId(body) ?? idFromHash(body),
  fingerprintOf: () => null,
  jsonOf: (_headers, body) => body,
  typeOf: (_headers, { type }) => asToken(type),
};

function eventId(body: Buffer): string | undefined {
  try {
    return asToken((JSON.parse(decodeJsonText(body)) as { readonly id?: unknown } | null)?.id);
  } catch {
    // A signed message that is not JSON is accepted; its processing reports the problem.
    return undefined;
  }
}
