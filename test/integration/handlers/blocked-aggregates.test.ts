import { Injectable } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { OnDomainEvent } from '../../../src/events/index.js';
import type { EventEnvelope } from '../../../src/events/index.js';
import type { TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { startListeningApp } from '../../support/listening-app.js';
import type { ListeningApp } from '../../support/listening-app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { Behaviour, CREATE_LEDGER, ledger, readLedger, withBehaviour } from './ledger.js';

describe('a failing handler', () => {
  let clock: ManualClock;
  let behaviour: Behaviour;
  let app: ListeningApp;
  /** The aggregates for which the handler fails. */
  let failing: Set<string>;
  let failures: number;

  beforeEach(() => {
    clock = new ManualClock();
    behaviour = new Behaviour();
    failing = new Set();
    failures = 0;
    behaviour.after = ({ aggregateId, data }) => {
      if (!failing.has(aggregateId) || data.step !== 2) return;
      failures += 1;
      throw new Error('no such shelf');
    };
  });
  afterEach(() => app.close());

  const start = async (...more: Parameters<typeof startListeningApp>[0]): Promise<void> => {
    const providers = [...withBehaviour(behaviour, ledger('ledger')), ...more];
    app = await startListeningApp(providers, { clock });
    await app.database.query(CREATE_LEDGER);
  };
  const handled = async (id: string): Promise<number[] | undefined> =>
    (await readLedger(app, 'ledger')).get(id);
  const eventuallyHandled = (id: string, numbers: readonly number[]): Promise<unknown> =>
    eventually(async () => {
      expect(await handled(id)).toEqual(numbers);
      return true;
    });
  const eventuallyFailed = (times: number): Promise<unknown> =>
    eventually(async () => {
      const [row] = await app.database.query('SELECT max(attempts) AS attempts FROM handler_inbox');
      return failures === times && row.attempts === times;
    });
  const letters = async (query = ''): Promise<TestResponse['body'][]> =>
    (await app.call('GET', `/dead-letters?source=consumer${query}`)).body.data;
  /** A parcel blocked by its second event, with the one dead letter. */
  const block = async (): Promise<{ id: string; letter: TestResponse['body'] }> => {
    const { id } = await app.place();
    failing.add(id);
    await app.move(id);
    for (const [n, wait] of [1_000, 2_000, 4_000].entries()) {
      await eventuallyFailed(n + 1);
      clock.advance(wait);
    }
    const letter = await eventually(async () => (await letters('&status=open'))[0]);
    return { id, letter };
  };

  it('is retried after 1, 2 and 4 s, and not before', async () => {
    await start();
    const { id } = await app.place();
    failing.add(id);
    await app.move(id);
    for (const [n, wait] of [1_000, 2_000, 4_000].entries()) {
      await eventuallyFailed(n + 1);
      clock.advance(wait - 1);
      const other = await app.place();
      // The other parcel's event is later in the log, so a worker has passed over the waiting one.
      await eventuallyHandled(other.id, [1]);
      expect(failures).toBe(n + 1);
      clock.advance(1);
    }
    await eventually(async () => (await letters()).length === 1);
    expect(failures).toBe(4);
  });

  it('blocks its aggregate, records a dead letter, and goes on with all other aggregates', async () => {
    await start();
    const { id, letter } = await block();
    const other = await app.place();
    await app.move(id);
    await app.move(id);
    await app.move(other.id);
    await eventuallyHandled(other.id, [1, 2]);
    await app.caughtUp('ledger');
    expect(await handled(id)).toEqual([1]);
    expect(await app.consumer('ledger')).toMatchObject({ lag: 0, pending: 0, parked: 3 });

    const { body } = await app.call('GET', '/events?types=parcel.*');
    const failed = body.data.find(
      (event: EventEnvelope) => event.aggregateId === id && event.sequenceNumber === 2,
    );
    expect(letter).toEqual({
      id: expect.any(String),
      source: 'consumer',
      status: 'open',
      reason: 'Error: no such shelf',
      tenantId: 'default',
      event: failed,
      webhookId: null,
      deliveryId: null,
      group: 'ledger',
      attempts: 4,
      replays: [],
      createdAt: expect.any(String),
    });
    clock.advance(3_600_000);
    const third = await app.place();
    await eventuallyHandled(third.id, [1]);
    expect(failures).toBe(4);
  });

  it('resumes its aggregate in order when the dead letter is replayed', async () => {
    await start();
    const { id, letter } = await block();
    await app.move(id);
    await app.move(id);
    await app.caughtUp('ledger');
    failing.clear();
    const answer = await app.call('POST', `/dead-letters/${letter.id}/replay`);
    expect(answer.status).toBe(202);
    expect(answer.body.replays).toMatchObject([{ result: 'resumed' }]);
    await eventuallyHandled(id, [1, 2, 3, 4]);
    await app.move(id);
    await eventuallyHandled(id, [1, 2, 3, 4, 5]);
    expect(await app.consumer('ledger')).toMatchObject({ lag: 0, parked: 0 });
  });

  it('gets a full retry schedule from a replay, then a new dead letter', async () => {
    await start();
    const { id, letter } = await block();
    failures = 0;
    expect((await app.call('POST', `/dead-letters/${letter.id}/replay`)).status).toBe(202);
    for (const [n, wait] of [1_000, 2_000, 4_000].entries()) {
      await eventuallyFailed(n + 1);
      clock.advance(wait);
    }
    const [again] = await eventually(async () => {
      const open = await letters('&status=open');
      return open.length === 1 && open;
    });
    expect(again.id).not.toBe(letter.id);
    expect(again.event).toEqual(letter.event);
    expect(failures).toBe(4);
    expect(await handled(id)).toEqual([1]);
  });

  it('skips the event and resumes its aggregate when the dead letter is discarded', async () => {
    await start();
    const { id, letter } = await block();
    await app.move(id);
    await app.caughtUp('ledger');
    expect((await app.call('DELETE', `/dead-letters/${letter.id}`)).status).toBe(204);
    await eventuallyHandled(id, [1, 3]);
    // A second discard changes nothing: no other event is skipped.
    await app.move(id);
    expect((await app.call('DELETE', `/dead-letters/${letter.id}`)).status).toBe(204);
    await eventuallyHandled(id, [1, 3, 4]);
  });

  it('answers 409 to a replay of an event that no longer blocks its aggregate', async () => {
    await start();
    const { letter } = await block();
    await app.database.query('DELETE FROM handler_inbox');
    const answer = await app.call('POST', `/dead-letters/${letter.id}/replay`);
    expect([answer.status, answer.body.type]).toEqual([
      409,
      expect.stringMatching('nothing_parked'),
    ]);
    expect((await app.call('DELETE', `/dead-letters/${letter.id}`)).status).toBe(204);
  });

  it('fails after an SQL error that it swallowed, instead of silently losing its effects', async () => {
    let broken = true;
    behaviour.after = async (_event, tx) => {
      if (broken) await tx.query('SELECT 1 / 0').catch(() => undefined);
    };
    await start();
    const { id } = await app.place();
    await eventually(async () => {
      const [row] = await app.database.query('SELECT attempts FROM handler_inbox');
      return row.attempts === 1;
    });
    expect(await handled(id)).toBeUndefined();
    broken = false;
    clock.advance(1_000);
    await eventuallyHandled(id, [1]);
  });

  it('repeats a deadlock without counting it', async () => {
    const met = { here: 0, holding: 0, open: (): void => undefined };
    const both = new Promise<void>((resolve) => (met.open = resolve));
    let runs = 0;
    behaviour.after = async ({ sequenceNumber, data }, tx) => {
      if (sequenceNumber !== 1) return;
      runs += 1;
      const keys = ++met.here % 2 ? [1, 2] : [2, 1];
      await tx.query('SELECT pg_advisory_xact_lock($1)', [keys[0]]);
      if (++met.holding === 2) met.open();
      await both;
      await tx.query('SELECT pg_advisory_xact_lock($1)', [keys[1]]);
      expect(data.step).toBe(1);
    };
    await start();
    const [a, b] = await Promise.all([app.place(), app.place()]);
    await eventuallyHandled(a.id, [1]);
    await eventuallyHandled(b.id, [1]);
    expect(runs).toBe(3);
    expect(await letters()).toEqual([]);
  });

  it('delays no other aggregate of its group while it hangs, and no other group', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let hangs = (_id: string): void => undefined;
    const promise = new Promise<string>((resolve) => (hangs = resolve));
    let hanging: string | undefined;
    behaviour.after = async ({ aggregateId }) => {
      hanging ??= aggregateId;
      if (aggregateId !== hanging) return;
      hangs(aggregateId);
      await held;
    };
    const other: string[] = [];

    @Injectable()
    class Other {
      @OnDomainEvent('parcel.*', { group: 'other' })
      note({ aggregateId }: EventEnvelope, _tx: EntityManager): Promise<void> {
        other.push(aggregateId);
        return Promise.resolve();
      }
    }
    await start(Other);
    const { id } = await app.place();
    expect(await promise).toBe(id);
    await app.move(id);
    const parcels = await Promise.all(Array.from({ length: 100 }, () => app.place()));
    for (const parcel of parcels) await eventuallyHandled(parcel.id, [1]);
    await app.caughtUp('other');
    expect(other.filter((one) => one === id)).toHaveLength(2);
    expect(await handled(id)).toBeUndefined();
    release();
    await eventuallyHandled(id, [1, 2]);
  });

  it('delays no other group while all of its concurrency hangs', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    behaviour.after = () => held;

    @Injectable()
    class Other {
      @OnDomainEvent('parcel.*', { group: 'other' })
      async note(_event: EventEnvelope, tx: EntityManager): Promise<void> {
        await tx.query('SELECT 1');
      }
    }
    await start(Other);
    await Promise.all(Array.from({ length: 100 }, () => app.place()));
    await app.caughtUp('other');
    await eventually(async () => (await app.consumer('ledger')).pending === 100);
    release();
    await app.caughtUp('ledger');
  });
});
