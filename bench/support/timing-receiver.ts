import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Receivers in a separate process: `/measured` records the age of each event on arrival, `/fails`
 * responds 500, `/hangs` after 15 s, all others at once. The message `reset` clears the ages,
 * `delays` returns them.
 */
let delays: number[] = [];

async function ageOf(request: IncomingMessage): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { timestamp } = JSON.parse(Buffer.concat(chunks).toString()) as { timestamp: string };
  return Date.now() - Date.parse(timestamp);
}

const server = createServer((request, response) => {
  const { url = '' } = request;
  if (url === '/measured') void ageOf(request).then((age) => delays.push(age));
  else request.resume();
  request.on('end', () => {
    response.statusCode = url === '/fails' ? 500 : 200;
    if (url === '/hangs') setTimeout(() => response.end(), 15_000);
    else response.end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('message', (message) => {
  if (message === 'reset') delays = [];
  else process.send?.(delays);
});
process.on('disconnect', () => process.exit());
