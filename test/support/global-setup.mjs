import './typescript/register.mjs';

/**
 * One real PostgreSQL for the whole run. Plain JavaScript, because Jest does not resolve `.js` to
 * `.ts` here as it does for the suites.
 */
export default async function globalSetup() {
  const { startTestServer } = await import('./postgres/test-server.ts');
  globalThis.tidingsTestServer = await startTestServer();
  // On a signal, Jest would end without the server; an ordinary exit stops both.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
}
