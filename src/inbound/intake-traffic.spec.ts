import { describe, expect, it } from '@jest/globals';
import { IntakeTraffic } from './intake-traffic.js';

/** A message that is being taken in until `done` is called. */
function taking(traffic: IntakeTraffic): {
  readonly done: () => void;
  readonly over: Promise<void>;
} {
  let done = (): void => undefined;
  const taken = new Promise<void>((resolve) => (done = resolve));
  return { done, over: traffic.during(() => taken) };
}

describe('the traffic of messages that are taken in', () => {
  it('lets processing go on at once when there is none', async () => {
    await expect(new IntakeTraffic().lull()).resolves.toBeUndefined();
  });

  it('holds processing back until the last one is answered', async () => {
    const traffic = new IntakeTraffic();
    const [one, other] = [taking(traffic), taking(traffic)];
    const order: string[] = [];
    const lull = traffic.lull().then(() => order.push('lull'));
    one.done();
    await one.over;
    order.push('one');
    other.done();
    await other.over;
    order.push('other');
    await lull;
    expect(order).toEqual(['one', 'other', 'lull']);
    await traffic.lull();
  });

  it('does not hold it back for ever', async () => {
    const traffic = new IntakeTraffic();
    const { done, over } = taking(traffic);
    await expect(traffic.lull()).resolves.toBeUndefined();
    await expect(traffic.lull()).resolves.toBeUndefined();
    done();
    await over;
  });

  it('forgets a message that could not be stored', async () => {
    const traffic = new IntakeTraffic();
    const failing = traffic.during(() => Promise.reject(new Error('no database')));
    await expect(failing).rejects.toThrow('no database');
    await expect(traffic.lull()).resolves.toBeUndefined();
  });
});
