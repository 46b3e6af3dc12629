import pg from 'pg';
import { startEmbeddedPostgres } from '../../../embedded-postgres/index.js';

/**
 * A process that starts the server on the given data, commits one row, reports it, and waits until
 * it is killed.
 */
const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
const client = new pg.Client(server.url);
await client.connect();
await client.query('CREATE TABLE held AS SELECT 1');
await client.end();
process.stdout.write('ready\n');
const alive = setInterval(() => undefined, 60_000);
process.once('SIGTERM', () => void server.stop().then(() => clearInterval(alive)));
