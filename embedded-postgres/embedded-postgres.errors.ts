/** The embedded PostgreSQL cannot run; `message` is one line for the person who started us. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
