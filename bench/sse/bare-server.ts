import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { reportUsage } from './usage.js';

/** The baseline: `res.write` of one prepared frame to every stream, and nothing else. */
const streams: ServerResponse[] = [];
const server = createServer((request, response) => {
  request.socket.setNoDelay(true);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('\n');
  streams.push(response);
});

async function fanOut(events: number, frame: Buffer): Promise<void> {
  for (let n = 0; n < events; n++) {
    for (const stream of streams) stream.write(frame);
    await nextTurn();
  }
}

process.on('message', (message: { readonly fanOut?: number; readonly frame?: string }) => {
  const { fanOut: events, frame } = message;
  if (events !== undefined && frame !== undefined) void fanOut(events, Buffer.from(frame));
});

reportUsage();
server.listen(0, '127.0.0.1', 4_096, () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => process.exit());
