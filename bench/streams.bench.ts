import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/database/embedded/index.js';
import { runMigrations } from '../src/database/index.js';
import { BENCH_KEY } from './support/bench-app.js';
import { median } from './support/median.js';

/**
 * One event to 1 000 and to 5 000 streams: the whole application (log, tail, rendering, Fastify) beside a bare server that
 * does `res.write` of the same ready frame. Servers and clients are processes of their own. Frames a second are
 * what the clients get; the CPU time per frame is the server's alone, and the steadier figure on a busy machine.
 */
const ROUNDS = 5;
const FRAMES_PER_ROUND = 60_000;
const WARM_UP_STREAMS = 100;
/** Line feeds of a frame: id, event, data, the empty line, and two of its chunk. */
const LINE_FEEDS = 6;
const HEAD = `GET /events/stream HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${BENCH_KEY}\r\n\r\n`;

interface Usage {
  readonly cpuMicros: number;
  readonly rss: number;
}

interface Measured {
  readonly framesPerSecond: number;
  readonly cpuMicrosPerFrame: number;
}

function child(name: string, env: Record<string, string> = {}): ChildProcess {
  return fork(new URL(`./sse/${name}.ts`, import.meta.url), {
    execArgv: process.execArgv,
    env: { ...process.env, ...env },
  });
}

async function answer<T>(from: ChildProcess): Promise<T> {
  const [message] = (await once(from, 'message')) as [T];
  return message;
}

async function ask<T>(whom: ChildProcess, message: object | string): Promise<T> {
  const answered = answer<T>(whom);
  whom.send(message);
  return await answered;
}

/** A server with its own readers. */
class Contestant {
  private readonly clients = child('clients');
  rssPerStream = 0;

  private constructor(
    private readonly server: ChildProcess,
    private readonly port: number,
    private readonly fanOut: (events: number) => Promise<void>,
  ) {}

  static async start(
    server: ChildProcess,
    fanOut: (events: number) => Promise<void>,
  ): Promise<Contestant> {
    const { port } = await answer<{ port: number }>(server);
    return new Contestant(server, port, fanOut);
  }

  async openStreams(streams: number): Promise<void> {
    await this.open(WARM_UP_STREAMS);
    await this.measure(10, WARM_UP_STREAMS);
    await ask(this.clients, { close: true });
    const before = await ask<Usage>(this.server, 'usage');
    await this.open(streams);
    const after = await ask<Usage>(this.server, 'usage');
    this.rssPerStream = (after.rss - before.rss) / 1024 / streams;
  }

  async measure(events: number, streams: number): Promise<Measured> {
    await ask(this.clients, { expect: events * streams * LINE_FEEDS });
    const before = await ask<Usage>(this.server, 'usage');
    const start = performance.now();
    const reached = answer(this.clients);
    await this.fanOut(events);
    await reached;
    const seconds = (performance.now() - start) / 1000;
    const after = await ask<Usage>(this.server, 'usage');
    const frames = events * streams;
    return {
      framesPerSecond: frames / seconds,
      cpuMicrosPerFrame: (after.cpuMicros - before.cpuMicros) / frames,
    };
  }

  async close(): Promise<void> {
    await ask(this.clients, { close: true });
    this.clients.kill();
  }

  private async open(streams: number): Promise<void> {
    await ask(this.clients, { open: { port: this.port, streams, head: HEAD } });
  }
}

const PUT_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), 'order.shipped', 1, now(), 'tidings/orders', 'order', gen_random_uuid(), 1,
         'default', 'bench', 'bench', '{"customerId":"c-1"}',
         '{"customerId":"c-1","carrier":"DHL","trackingNumber":"1","items":[{"sku":"mug","quantity":2}]}'
  FROM generate_series(1, $1)`;

/** A frame as the application sends it, for the bare server to send too. */
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

const dataDir = await mkdtemp(join(tmpdir(), 'tidings-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir });
await runMigrations(postgres.url);
const database = new pg.Client(postgres.url);
await database.connect();
const put = async (events: number): Promise<void> => {
  await database.query(PUT_IN_OUTBOX, [events]);
};

for (const streams of [1_000, 5_000]) {
  const appServer = child('app-server', {
    DATABASE_URL: postgres.url,
    ADMIN_API_KEY: BENCH_KEY,
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    ROLES: 'api,relay',
    RATE_LIMIT: '0',
    SSE_KEEPALIVE: '1h',
    LOG_LEVEL: 'warn',
  });
  const bareServer = child('bare-server');
  let frame = '';
  const app = await Contestant.start(appServer, put);
  const bare = await Contestant.start(bareServer, (fanOut) => {
    bareServer.send({ fanOut, frame });
    return Promise.resolve();
  });
  frame = await sampleFrame(app['port'], () => put(1));
  for (const contestant of [bare, app]) await contestant.openStreams(streams);

  const rates: { bare: Measured; app: Measured }[] = [];
  const events = FRAMES_PER_ROUND / streams;
  for (let round = 0; round < ROUNDS; round++) {
    rates.push({
      bare: await bare.measure(events, streams),
      app: await app.measure(events, streams),
    });
  }
  const of = (pick: (rate: { bare: Measured; app: Measured }) => number): number =>
    median(rates.map(pick));
  process.stdout.write(
    `${streams} streams: ${of(({ app: a }) => a.framesPerSecond).toFixed(0)} frames/s, bare res.write ` +
      `${of(({ bare: b }) => b.framesPerSecond).toFixed(0)}, ratio ` +
      `${of(({ app: a, bare: b }) => a.framesPerSecond / b.framesPerSecond).toFixed(2)}; CPU per frame ` +
      `${of(({ app: a }) => a.cpuMicrosPerFrame).toFixed(2)} µs, bare ` +
      `${of(({ bare: b }) => b.cpuMicrosPerFrame).toFixed(2)} µs, ratio ` +
      `${of(({ app: a, bare: b }) => b.cpuMicrosPerFrame / a.cpuMicrosPerFrame).toFixed(2)}; memory per stream ` +
      `${app.rssPerStream.toFixed(1)} KiB, bare ${bare.rssPerStream.toFixed(1)} KiB\n`,
  );
  for (const contestant of [bare, app]) await contestant.close();
  bareServer.kill();
  const ended = once(appServer, 'exit');
  appServer.kill('SIGTERM');
  await ended;
}
await database.end();
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });
