import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { answerUsage } from './usage.js';

/** What there is to beat: `res.write` of one ready frame to every stream, and nothing else. */
const streams: ServerResponse[] = [];
const server = createServer((request, response) => {
  request.socket.setNoDelay(true);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('\n');
  streams.push(response);
});

process.on('message', async (message: { readonly fanOut?: number; readonly frame?: string }) => {
  if (message.fanOut === undefined || message.frame === undefined) return;
  const frame = Buffer.from(message.frame);
  for (let n = 0; n < message.fanOut; n++) {
    for (const stream of streams) stream.write(frame);
    await nextTurn();
  }
});

answerUsage();
server.listen(0, '127.0.0.1', 4_096, () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
