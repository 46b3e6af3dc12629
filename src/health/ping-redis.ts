import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

const TIMEOUT_MS = 1_500;

/**
 * Says PING to the Redis at `url` over a connection of its own, which no queue's backlog or reconnecting can
 * hold up. Speaks just enough RESP for it.
 * @throws when it cannot be reached in time, or answers with an error
 */
export async function pingRedis(url: string): Promise<void> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const address = { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || 6379) };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const isTls = protocol === 'rediss:';
  const socket = isTls ? connectTls(address) : connect(address);
  // Whoever waits hears of an error; one that comes when nobody does must not end the process.
  socket.on('error', () => undefined);
  try {
    await once(socket, isTls ? 'secureConnect' : 'connect', { signal });
    const user = username ? [decodeURIComponent(username)] : [];
    if (password) await ask(socket, ['AUTH', ...user, decodeURIComponent(password)], signal);
    await ask(socket, ['PING'], signal);
  } finally {
    socket.destroy();
  }
}

/** Sends one command and waits for its answer, which is one line: `+PONG`, `-NOAUTH …`. */
async function ask(socket: Socket, words: readonly string[], signal: AbortSignal): Promise<void> {
  const bulk = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  socket.write(`*${words.length}\r\n${bulk.join('')}`);
  const [answer] = (await once(socket, 'data', { signal })) as [Buffer];
  const text = answer.toString().trimEnd();
  if (!text.startsWith('+')) throw new Error(`Redis answered ${text.slice(0, 100)}`);
}
