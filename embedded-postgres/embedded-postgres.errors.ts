/**
 * The embedded PostgreSQL cannot run. The message is one line for the person who started Tidings.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
