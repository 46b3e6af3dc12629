import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A receiver in a separate process: responds 200 to every request, and reports its URL. */
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.end());
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit());
