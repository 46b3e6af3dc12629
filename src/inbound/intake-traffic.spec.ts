import { describe, expect, it } from '@jest/globals';
import { IntakeTraffic } from './intake-traffic.js';

/** A message that is being accepted until `done` is called. */
function accepting(traffic: IntakeTraffic): {
  readonly done: () => void;
  readonly over: Promise<void>;
} {
  let done = (): void => undefined;
  const accepted = new Promise<void>((resolve) => (done = resolve));
  return { done, over: traffic.track(() => accepted) };
}

describe('the intake traffic', () => {
  it('does not delay processing while there is none', async () => {
    await expect(new IntakeTraffic().untilQuiet()).resolves.toBeUndefined();
  });

  it('delays processing until the last message is accepted', async () => {
    const traffic = new IntakeTraffic();
    const [one, other] = [accepting(traffic), accepting(traffic)];
    const order: string[] = [];
    const quiet = traffic.untilQuiet().then(() => order.push('quiet'));
    one.done();
    await one.over;
    order.push('one');
    other.done();
    await other.over;
    order.push('other');
    await quiet;
    expect(order).toEqual(['one', 'other', 'quiet']);
    await traffic.untilQuiet();
  });

  it('does not delay it forever', async () => {
    const traffic = new IntakeTraffic();
    const { done, over } = accepting(traffic);
    await expect(traffic.untilQuiet()).resolves.toBeUndefined();
    await expect(traffic.untilQuiet()).resolves.toBeUndefined();
    done();
    await over;
  });

  it('forgets a message that could not be stored', async () => {
    const traffic = new IntakeTraffic();
    const failing = traffic.track(() => Promise.reject(new Error('no database')));
    await expect(failing).rejects.toThrow('no database');
    await expect(traffic.untilQuiet()).resolves.toBeUndefined();
  });
});
