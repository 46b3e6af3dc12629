import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { BENCH_KEY } from '../support/bench-app.js';

/** Line feeds of a frame: id, event, data, the empty line, and two of the HTTP chunk. */
const LINE_FEEDS = 6;
/** The share of the streams used for warm-up, before the others show the cost of one. */
const WARM_UP_SHARE = 0.1;
const HEAD = `GET /events/stream HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${BENCH_KEY}\r\n\r\n`;

export interface Measured {
  readonly framesPerSecond: number;
  /** CPU time of the server per frame. */
  readonly cpuMicros: number;
}

/** Starts a child process with the options of this one. */
export function child(script: URL, env: Record<string, string> = {}): ChildProcess {
  return fork(script, {
    execArgv: process.execArgv.filter((option) => !option.includes('prof')),
    env: { ...process.env, ...env },
  });
}

async function reply<T>(from: ChildProcess): Promise<T> {
  const [message] = (await once(from, 'message')) as [T];
  return message;
}

async function request<T>(from: ChildProcess, message: object | string): Promise<T> {
  const replied = reply<T>(from);
  from.send(message);
  return await replied;
}

/** A server, and a process of clients that read from it. */
export class Contestant {
  private readonly clients = child(new URL('./clients.ts', import.meta.url));
  kibPerStream = 0;

  private constructor(
    private readonly server: ChildProcess,
    readonly port: number,
    private readonly fanOut: (events: number) => Promise<void>,
  ) {}

  static async start(
    server: ChildProcess,
    fanOut: (events: number) => Promise<void>,
  ): Promise<Contestant> {
    const { port } = await reply<{ port: number }>(server);
    return new Contestant(server, port, fanOut);
  }

  async openStreams(streams: number): Promise<void> {
    const first = streams * WARM_UP_SHARE;
    await this.open(first);
    await this.measure(10, first);
    const before = await request<number>(this.server, 'memory');
    await this.open(streams - first);
    const after = await request<number>(this.server, 'memory');
    this.kibPerStream = (after - before) / 1024 / (streams - first);
  }

  async measure(events: number, streams: number): Promise<Measured> {
    await request(this.clients, { expect: events * streams * LINE_FEEDS });
    const before = await request<number>(this.server, 'cpu');
    const start = performance.now();
    const reached = reply(this.clients);
    await this.fanOut(events);
    await reached;
    const seconds = (performance.now() - start) / 1000;
    const after = await request<number>(this.server, 'cpu');
    const frames = events * streams;
    return {
      framesPerSecond: frames / seconds,
      cpuMicros: (after - before) / frames,
    };
  }

  async close(): Promise<void> {
    await request(this.clients, { close: true });
    this.clients.kill();
  }

  private async open(streams: number): Promise<void> {
    await request(this.clients, { open: { port: this.port, streams, head: HEAD } });
  }
}
