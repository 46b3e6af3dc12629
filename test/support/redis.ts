import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { eventually } from './eventually.js';
import { describeWith } from './servers/index.js';

/** A Redis for one test file, which may break it without affecting other files. */
export interface TestRedis {
  readonly url: string;
  /** Sends one command whose arguments need no quoting, such as `FLUSHALL`. */
  command(line: string): Promise<string>;
  /** Kills the server, as a crash would; `start` starts an empty one on the same port. */
  kill(): Promise<void>;
  /** Suspends the server without closing connections (SIGSTOP), until `thaw`. */
  freeze(): void;
  thaw(): void;
  start(): Promise<void>;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

/** Whether Redis is installed on this machine. */
export const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/** For `*.redis.test.ts`: suites that need Debian's Redis. */
export const describeWithRedis = describeWith('redis-server', hasRedis);

export async function createTestRedis(): Promise<TestRedis> {
  const port = await findFreePort();
  const dir = await mkdtemp(join(tmpdir(), 'tidings-test-redis-'));
  let server: ChildProcess | undefined;
  const endWithUs = (): void => void server?.kill('SIGKILL');

  async function start(): Promise<void> {
    const persistence = ['--save', '', '--appendonly', 'no'];
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, ...persistence];
    server = spawn('redis-server', args, { stdio: 'ignore' });
    await eventually(async () => (await command('PING')).startsWith('+PONG'));
  }

  async function kill(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  async function command(line: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      socket.write(`${line}\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      return answer.toString();
    } finally {
      socket.destroy();
    }
  }

  async function stop(): Promise<void> {
    await kill();
    process.removeListener('exit', endWithUs);
    await rm(dir, { recursive: true, force: true });
  }

  process.once('exit', endWithUs);
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    command,
    kill,
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    start,
    stop,
  };
}
