/** Leaves nothing of the run behind. */
export default async function globalTeardown() {
  await globalThis.tidingsTestServer?.stop();
}
