import { Resolver } from '../../../src/webhooks/destinations/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { ManualClock } from '../../support/manual-clock.js';

export const WEBHOOK_URL = 'https://receiver.example/hook';

/** The DNS of these tests; a host that is not listed does not resolve. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  'receiver.example': ['93.184.216.34'],
  'inside.example': ['10.0.0.7'],
  'mixed.example': ['93.184.216.34', '169.254.169.254'],
};

class TableResolver extends Resolver {
  override resolve(hostname: string): Promise<readonly string[]> {
    const addresses = HOSTS[hostname];
    return addresses ? Promise.resolve(addresses) : Promise.reject(new Error('no such host'));
  }
}

/**
 * The application with the destination rules of production and the DNS above. It serves the API,
 * and delivers nothing.
 */
export async function startWebhooksApp(clock?: ManualClock): Promise<TestApp> {
  return await startTestApp({
    ...(clock ? { clock } : {}),
    settings: { ROLES: 'api', WEBHOOK_ALLOW_HTTP: 'false', WEBHOOK_ALLOWED_CIDRS: '' },
    overrides: [{ provide: Resolver, useValue: new TableResolver() }],
  });
}

/** Creates an API key of a tenant. */
export async function makeKey(
  app: TestApp,
  tenantId: string,
  scopes: readonly string[] = ['webhooks:read', 'webhooks:write'],
): Promise<string> {
  const { body } = await app.call('POST', '/api-keys', {
    body: { name: 'test', tenantId, scopes },
  });
  return body.key;
}
