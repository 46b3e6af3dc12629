// A webhook receiver in plain Node.js: verifies the signature of each webhook and prints its event.
//   SECRET=whsec_… PORT=4000 node examples/receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { SECRET = '', PORT = '4000' } = process.env;
const key = Buffer.from(SECRET.replace(/^whsec_/, ''), 'base64');
const TOLERANCE_SECONDS = 300;

/** Standard Webhooks: HMAC-SHA256 over "id.timestamp.body", with the exact bytes of the body. */
function isGenuine(headers, body) {
  const {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures,
  } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS)) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return String(signatures)
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    if (!isGenuine(request.headers, body)) {
      response.writeHead(401).end();
      return;
    }
    response.writeHead(204).end();
    const { eventType, sequenceNumber, data } = JSON.parse(body);
    console.log(
      `webhook: ${eventType} #${sequenceNumber}, signature verified`,
      JSON.stringify(data),
    );
  });
}).listen(Number(PORT), '127.0.0.1', () => console.log(`receiver: listening on port ${PORT}`));
