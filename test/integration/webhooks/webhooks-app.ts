import { Resolver } from '../../../src/webhooks/destinations/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { ManualClock } from '../../support/manual-clock.js';

export const WEBHOOK_URL = 'https://receiver.example/hook';

/** What DNS says in these tests; a host that is not listed does not resolve. */
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

/** The application as production has it: strict destinations, and a DNS of its own. It answers, and delivers nothing. */
export async function startWebhooksApp(clock?: ManualClock): Promise<TestApp> {
  return await startTestApp({
    ...(clock ? { clock } : {}),
    settings: { ROLES: 'api', WEBHOOK_ALLOW_HTTP: 'false', WEBHOOK_ALLOWED_CIDRS: '' },
    overrides: [{ provide: Resolver, useValue: new TableResolver() }],
  });
}

/** A key of a tenant, to call with. */
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
