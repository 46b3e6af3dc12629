/** Stops the server of the run and removes its databases. */
export default async function globalTeardown() {
  await globalThis.tidingsTestServer?.stop();
}
