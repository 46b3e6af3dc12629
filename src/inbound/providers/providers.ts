import { github } from './github.js';
import { payments } from './payments.js';
import type { Provider } from './provider.js';
import { stripe } from './stripe.js';

/** All supported providers. */
export const PROVIDERS: readonly Provider[] = [payments, stripe, github];

export function findProvider(name: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider.name === name);
}
