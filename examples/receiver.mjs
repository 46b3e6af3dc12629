// A webhook receiver in plain Node.js: verifies the signature of each webhook and prints its event.
//   SECRET=whsec_… PORT=4000 HOST=127.0.0.1 node examples/receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

const { SECRET = '', PORT = '4000', HOST = '127.0.0.1' } = process.env;
const key = Buffer.from(SECRET.replace(/^whsec_/, ''), 'base64');
const TOLERANCE_SECONDS = 300;

/**
 * Standard Webhooks: HMAC-SHA256 over "id.timestamp.body", with the exact bytes of the body.
 * Returns what is wrong with the signature; undefined if it is genuine.
 */
function problemWith(headers, body) {
  const {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures,
  } = headers;
  if (!id || !timestamp || !signatures) return 'the request is not signed';
  const age = Math.round(Date.now() / 1000 - Number(timestamp));
  if (!(Math.abs(age) <= TOLERANCE_SECONDS)) {
    return `its timestamp is ${age} s old, and ${TOLERANCE_SECONDS} s are allowed: check the clock`;
  }
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  const isGenuine = signatures
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  return isGenuine ? undefined : 'it was made with another secret, or for another body';
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const problem = problemWith(request.headers, body);
    if (problem) {
      console.log(`webhook: refused, wrong signature: ${problem}`);
      // The sender keeps the response with its attempt.
      response.writeHead(401).end(`wrong signature: ${problem}\n`);
      return;
    }
    response.writeHead(204).end();
    const { eventType, sequenceNumber, data } = JSON.parse(body);
    console.log(
      `webhook: ${eventType} #${sequenceNumber}, signature verified`,
      JSON.stringify(data),
    );
  });
});

try {
  if (key.length === 0) throw new Error('SECRET is not set to the secret of the webhook, whsec_…');
  await once(server.listen(Number(PORT), HOST), 'listening');
  console.log(`receiver: listening on port ${PORT}`);
} catch (error) {
  const isUsed = error.code === 'EADDRINUSE';
  const hint = isUsed ? `port ${PORT} is in use; is another receiver running?` : error.message;
  console.error(`receiver: ${hint}`);
  process.exit(1);
}
