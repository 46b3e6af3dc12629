import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { eventOf, SECRET, sendSigned } from '../docs/signed-event.js';
import type { SendOptions } from '../docs/signed-event.js';
import { ExampleProgram } from './example-program.js';

const MINUTE_MS = 60_000;

describe('examples/receiver.mjs', () => {
  let port: string;
  let receiver: ExampleProgram;

  beforeAll(async () => {
    port = String(await findFreePort());
    receiver = ExampleProgram.start('receiver.mjs', { SECRET, PORT: port });
    await receiver.prints(`receiver: listening on port ${port}`);
  });
  afterAll(() => receiver.end('SIGTERM'));

  const event = { ...eventOf(), data: { total: 1 } };
  /** The status and the text of the response, and what the program has printed. */
  const send = async (options: SendOptions = {}): Promise<[number, string, string]> => {
    receiver.output = '';
    let text = '';
    const onResponse = (given: string): void => void (text = given);
    const status = await sendSigned(`http://127.0.0.1:${port}`, event, { ...options, onResponse });
    await receiver.prints('\n');
    return [status, text, receiver.output];
  };

  it('prints the event of a genuine webhook', async () => {
    expect(await send()).toEqual([
      204,
      '',
      'webhook: order.created #1, signature verified {"total":1}\n',
    ]);
  });

  it.each<[string, SendOptions, string]>([
    ['another secret', { key: Buffer.alloc(32, 8) }, 'it was made with another secret, or for'],
    ['a changed body', { change: (body) => body.replace('1', '2') }, 'or for another body'],
    [
      'an old timestamp',
      { at: Date.now() - 10 * MINUTE_MS },
      /timestamp is 60\d s old, and 300 s/.source,
    ],
    ['a timestamp in the future', { at: Date.now() + 10 * MINUTE_MS }, 'timestamp is -'],
  ])('says "wrong signature" and why: %s', async (_, options, reason) => {
    const [status, text, printed] = await send(options);
    expect(status).toBe(401);
    expect(text).toMatch(new RegExp(`^wrong signature: .*${reason}`));
    expect(printed).toBe(`webhook: refused, ${text}`);
  });

  it('says that a request is not signed', async () => {
    receiver.output = '';
    const { status } = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: '{}' });
    expect(status).toBe(401);
    await receiver.prints('webhook: refused, wrong signature: the request is not signed\n');
  });

  it('does not start without a secret, or on a port in use', async () => {
    const without = ExampleProgram.start('receiver.mjs', { PORT: port });
    expect(await without.ended()).toBe(1);
    expect(without.output).toMatch(/^receiver: SECRET is not set.*\n$/);
    const second = ExampleProgram.start('receiver.mjs', { SECRET, PORT: port });
    expect(await second.ended()).toBe(1);
    expect(second.output).toBe(`receiver: port ${port} is in use; is another receiver running?\n`);
  });
});
