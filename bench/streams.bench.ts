import { once } from 'node:events';
import { get } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres/index.js';
import { runMigrations } from '../src/database/index.js';
import { createSampleTables } from '../test/support/postgres/index.js';
import { child, Contestant } from './sse/contestant.js';
import type { Measured } from './sse/contestant.js';
import { BENCH_KEY } from './support/bench-app.js';
import { amount, ROUNDS } from './support/options.js';
import { PUT_IN_OUTBOX } from './support/outbox.js';
import { progress, report, reportPostgres } from './support/report.js';
import { median } from './support/statistics.js';

/**
 * One event to 1 000 and to 5 000 streams: the application (log, tail, rendering, Fastify) against
 * a bare server that calls `res.write` with the same frame. Servers and clients are separate
 * processes. Frames per second are counted by the clients. CPU time per frame is that of the server
 * only, and varies less on a busy machine.
 */
const FRAMES_PER_ROUND = amount(120_000);

interface Round {
  readonly app: Measured;
  readonly bare: Measured;
}

/** Captures a frame of the application, for the bare server to send. */
async function sampleFrame(port: number, send: () => Promise<void>): Promise<string> {
  const request = get({
    port,
    path: '/events/stream',
    headers: { authorization: `Bearer ${BENCH_KEY}` },
  });
  const [response] = (await once(request, 'response')) as [AsyncIterable<Buffer>];
  await send();
  let text = '';
  for await (const bytes of response) {
    text += String(bytes);
    const frame = /id: \d+\nevent: .*\ndata: .*\n\n/.exec(text)?.[0];
    if (frame) return frame;
  }
  throw new Error('the stream ended without an event');
}

function summarize(streams: number, rounds: readonly Round[]): void {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  report({
    work: `frames to ${streams} streams`,
    unit: 'per second',
    value: of(({ app }) => app.framesPerSecond),
    baseline: { name: 'bare res.write', value: of(({ bare }) => bare.framesPerSecond) },
    ratio: of(({ app, bare }) => app.framesPerSecond / bare.framesPerSecond),
  });
  report({
    work: `CPU time per frame to ${streams} streams (lower is better)`,
    unit: 'µs',
    value: of(({ app }) => app.cpuMicros),
    baseline: { name: 'bare res.write', value: of(({ bare }) => bare.cpuMicros) },
    ratio: of(({ app, bare }) => app.cpuMicros / bare.cpuMicros),
  });
}

const dataDir = await mkdtemp(join(tmpdir(), 'tidings-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir });
await runMigrations(postgres.url);
await createSampleTables(postgres.url);
const database = new pg.Client(postgres.url);
await database.connect();
const version = await database.query<{ server_version: string }>('SHOW server_version');
reportPostgres(version.rows[0]?.server_version ?? 'unknown');
const put = async (events: number): Promise<void> => {
  await database.query(PUT_IN_OUTBOX, ['order.delivered', events, events]);
};

async function compare(streams: number): Promise<void> {
  const appServer = child(new URL('./sse/app-server.ts', import.meta.url), {
    DATABASE_URL: postgres.url,
    ADMIN_API_KEY: BENCH_KEY,
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    ROLES: 'api,relay',
    // The events are inserted directly into the outbox, so nothing wakes the relay.
    OUTBOX_POLL_INTERVAL: '5ms',
    RATE_LIMIT: '0',
    SSE_KEEPALIVE: '1h',
    LOG_LEVEL: 'warn',
  });
  const bareServer = child(new URL('./sse/bare-server.ts', import.meta.url));
  let frame = '';
  const app = await Contestant.start(appServer, put);
  const bare = await Contestant.start(bareServer, (fanOut) => {
    bareServer.send({ fanOut, frame });
    return Promise.resolve();
  });
  frame = await sampleFrame(app.port, () => put(1));
  for (const contestant of [bare, app]) await contestant.openStreams(streams);

  const rounds: Round[] = [];
  const events = Math.ceil(FRAMES_PER_ROUND / streams);
  // The streams have been warmed up while they were opened.
  for (let round = 0; round < ROUNDS; round++) {
    progress(`${streams} streams, round ${round + 1} of ${ROUNDS}`);
    rounds.push({
      bare: await bare.measure(events, streams),
      app: await app.measure(events, streams),
    });
  }
  summarize(streams, rounds);
  // With fewer streams, their memory is lost in the noise.
  if (streams >= 5_000) {
    report({
      work: `memory per stream of ${streams} (lower is better)`,
      unit: 'KiB',
      value: app.kibPerStream,
      baseline: { name: 'bare res.write', value: bare.kibPerStream },
      ratio: app.kibPerStream / bare.kibPerStream,
    });
  }
  for (const contestant of [bare, app]) await contestant.close();
  bareServer.kill();
  const ended = once(appServer, 'exit');
  appServer.kill('SIGTERM');
  await ended;
}

try {
  for (const streams of [1_000, 5_000]) await compare(streams);
} finally {
  await database.end();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
