import { once } from 'node:events';
import { get } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres/index.js';
import { runMigrations } from '../src/database/index.js';
import { child, Contestant } from './sse/contestant.js';
import type { Measured } from './sse/contestant.js';
import { BENCH_KEY } from './support/bench-app.js';
import { median } from './support/median.js';

/**
 * One event to 1 000 and to 5 000 streams: the application (log, tail, rendering, Fastify) against
 * a bare server that calls `res.write` with the same frame. Servers and clients are separate
 * processes. Frames per second are counted by the clients. CPU time per frame is that of the server
 * only, and varies less on a busy machine.
 */
const ROUNDS = 5;
const FRAMES_PER_ROUND = 120_000;

const PUT_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), 'order.shipped', 1, now(), 'tidings/orders', 'order', gen_random_uuid(), 1,
         'default', 'bench', 'bench', '{"customerId":"c-1"}',
         '{"customerId":"c-1","carrier":"DHL","trackingNumber":"1","items":[{"sku":"mug","quantity":2}]}'
  FROM generate_series(1, $1)`;

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

interface Round {
  readonly app: Measured;
  readonly bare: Measured;
}

function summary(rounds: readonly Round[]): string {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  const rate = of(({ app }) => app.framesPerSecond).toFixed(0);
  const bareRate = of(({ bare }) => bare.framesPerSecond).toFixed(0);
  const ratio = of(({ app, bare }) => app.framesPerSecond / bare.framesPerSecond).toFixed(2);
  const cpu = of(({ app }) => app.cpuMicros).toFixed(1);
  const bareCpu = of(({ bare }) => bare.cpuMicros).toFixed(1);
  return (
    `${rate} frames/s, bare res.write ${bareRate}, ratio ${ratio}; ` +
    `CPU per frame ${cpu} µs, bare ${bareCpu} µs`
  );
}

const dataDir = await mkdtemp(join(tmpdir(), 'tidings-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir });
await runMigrations(postgres.url);
const database = new pg.Client(postgres.url);
await database.connect();
const put = async (events: number): Promise<void> => {
  await database.query(PUT_IN_OUTBOX, [events]);
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
  const events = FRAMES_PER_ROUND / streams;
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      bare: await bare.measure(events, streams),
      app: await app.measure(events, streams),
    });
  }
  // With fewer streams, their memory is lost in the noise.
  const memory = `memory per stream ${app.kibPerStream.toFixed(1)} KiB, bare ${bare.kibPerStream.toFixed(1)} KiB`;
  process.stdout.write(
    `${streams} streams: ${summary(rounds)}${streams < 5_000 ? '' : `; ${memory}`}\n`,
  );
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
