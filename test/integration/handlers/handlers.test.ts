import { Injectable } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../../src/database/index.js';
import { OnDomainEvent } from '../../../src/events/index.js';
import type { EventData, EventEnvelope } from '../../../src/events/index.js';
import { HandlerGroups } from '../../../src/handlers/index.js';
import { orderCreated } from '../../../src/orders/order.events.js';
import { eventually } from '../../support/eventually.js';
import { startListeningApp } from '../../support/listening-app.js';
import type { ListeningApp } from '../../support/listening-app.js';
import { Parcel } from '../../support/parcel.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { Behaviour, CREATE_LEDGER, ledger, readLedger, withBehaviour } from './ledger.js';

describe('a durable handler', () => {
  let database: TestDatabase;
  let behaviour: Behaviour;
  const open: ListeningApp[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    behaviour = new Behaviour();
  });
  afterEach(async () => {
    for (const app of open.splice(0)) await app.close();
    await database.drop();
  });

  const start = async (
    providers: Parameters<typeof startListeningApp>[0],
    settings: Record<string, string> = {},
  ): Promise<ListeningApp> => {
    const app = await startListeningApp(providers, { databaseUrl: database.url, settings });
    open.push(app);
    await app.database.query(CREATE_LEDGER);
    return app;
  };
  const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

  it('handles each event once, and each aggregate in order, in two processes', async () => {
    const providers = withBehaviour(behaviour, ledger('ledger'));
    const first = await start(providers);
    const second = await start(providers, { ROLES: 'api,worker' });
    const parcels = await Promise.all(Array.from({ length: 20 }, () => first.place()));
    const writers = parcels.map(async ({ id }, i) => {
      for (let n = 0; n < 24; n++) await (i % 2 ? first : second).move(id);
    });
    await Promise.all(writers);
    await first.caughtUp('ledger');
    const handled = await readLedger(first, 'ledger');
    expect(handled.size).toBe(20);
    for (const { id } of parcels) expect(handled.get(id)).toEqual(upTo(25));
    const [left] = await first.database.query('SELECT count(*) AS count FROM handler_inbox');
    expect(Number(left.count)).toBe(0);
  });

  it('records events with its causation id, correlation id and actor', async () => {
    behaviour.after = async ({ data, tenantId }, tx) => {
      if (data.step > 1) return;
      const parcel = Parcel.make(tenantId);
      await tx.insert(Parcel, parcel.move(7));
    };
    const app = await start(withBehaviour(behaviour, ledger('ledger')));
    await app.place();
    const events = await eventually(async () => {
      const { body } = await app.call('GET', '/events?types=parcel.*');
      return body.data.length === 2 && body.data;
    });
    const [cause, effect] = events;
    expect(effect).toMatchObject({
      causationId: cause.eventId,
      correlationId: cause.correlationId,
      actor: 'handler:ledger',
    });
    expect(effect.data.step).toBe(7);
  });

  it('joins the transaction with Transactions, and survives a failed savepoint', async () => {
    @Injectable()
    class Mover {
      constructor(private readonly transactions: Transactions) {}

      @OnDomainEvent('parcel.*', { group: 'mover' })
      async move({ data }: EventEnvelope, tx: EntityManager): Promise<void> {
        if ((data as { readonly step: number }).step > 1) return;
        const failing = this.transactions.run(async (inner) => {
          await inner.insert(Parcel, Parcel.make().move(8));
          throw new Error('only the savepoint');
        });
        await expect(failing).rejects.toThrow('only the savepoint');
        expect(this.transactions.manager).toBe(tx);
        await this.transactions.run((inner) => inner.insert(Parcel, Parcel.make().move(9)));
      }
    }
    const app = await start([Mover]);
    await app.place();
    await app.caughtUp('mover');
    const { body } = await app.call('GET', '/events?types=parcel.*');
    expect(body.data.map((event: { data: { step: number } }) => event.data.step)).toEqual([1, 9]);
  });

  it('receives an event in its latest version, whatever version is stored', async () => {
    const received: EventEnvelope<EventData<typeof orderCreated>>[] = [];

    @Injectable()
    class Totals {
      @OnDomainEvent(orderCreated, { group: 'totals' })
      add(event: EventEnvelope<EventData<typeof orderCreated>>): Promise<void> {
        received.push(event);
        return Promise.resolve();
      }
    }
    const app = await start([Totals]);
    await app.database.query(PUT_V1_IN_OUTBOX, [JSON.stringify(orderCreated.versions[1]?.example)]);
    const event = await eventually(() => received[0]);
    expect(event).toMatchObject({ version: 2, data: { totalAmount: 2500 } });
    expect(event.data).toEqual(orderCreated.versions[2]?.example);
  });

  it('shares one transaction with its group, and each method is called once per event', async () => {
    const calls: string[] = [];
    let broken = true;

    @Injectable()
    class Second {
      @OnDomainEvent('parcel.moved', { group: 'ledger' })
      @OnDomainEvent('parcel.*', { group: 'ledger' })
      @OnDomainEvent('*', { group: 'other' })
      async act({ eventId }: EventEnvelope, _tx: EntityManager): Promise<void> {
        calls.push(eventId);
        if (broken && calls.length === 1) throw new Error('the second method fails');
        broken = false;
      }
    }
    const app = await start(withBehaviour(behaviour, ledger('ledger'), Second), {
      DATABASE_POOL_SIZE: '4',
    });
    const { id } = await app.place();
    await app.caughtUp('ledger');
    await app.caughtUp('other');
    // The first attempt was rolled back with its row; one of the calls is for the group "other".
    expect((await readLedger(app, 'ledger')).get(id)).toEqual([1]);
    expect(calls).toHaveLength(3);
    expect(new Set(calls).size).toBe(1);
  });

  it('starts at startAt, and continues from its cursor after a restart', async () => {
    const before = await start([]);
    const { id } = await before.place();
    await eventually(async () => (await before.call('GET', '/events')).body.data.length === 1);
    await before.close();
    open.length = 0;

    const providers = withBehaviour(
      behaviour,
      ledger('early', 'earliest'),
      ledger('late', 'latest'),
      ledger('default'),
    );
    const app = await start(providers);
    await eventually(async () => (await app.consumer('late'))?.position === 1);
    await app.move(id);
    for (const group of ['early', 'late', 'default']) await app.caughtUp(group);
    expect((await readLedger(app, 'early')).get(id)).toEqual([1, 2]);
    expect((await readLedger(app, 'default')).get(id)).toEqual([1, 2]);
    expect((await readLedger(app, 'late')).get(id)).toEqual([2]);

    await app.move(id);
    await app.caughtUp('late');
    await app.close();
    open.length = 0;
    const again = await start(providers);
    await again.move(id);
    await again.caughtUp('late');
    expect((await readLedger(again, 'late')).get(id)).toEqual([2, 3, 4]);
  });

  it('runs only in processes with the role worker', async () => {
    const providers = withBehaviour(behaviour, ledger('ledger'));
    const app = await start(providers, { ROLES: 'api,relay' });
    const { id } = await app.place();
    await eventually(async () => (await app.call('GET', '/events')).body.data.length === 1);
    expect((await app.call('GET', '/consumers')).body).toEqual({ data: [] });
    await start(providers, { ROLES: 'worker' });
    await eventually(async () => (await readLedger(app, 'ledger')).has(id));
    await app.caughtUp('ledger');
    const progress = { group: 'ledger', position: 1, lag: 0, pending: 0, parked: 0 };
    expect(await app.consumer('ledger')).toEqual(progress);
    const groups = app.app.get(HandlerGroups, { strict: false });
    expect(await groups.lag()).toContainEqual(progress);
  });
});

const PUT_V1_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  VALUES (gen_random_uuid(), 'order.created', 1, now(), 'tidings/orders', 'order', gen_random_uuid(), 1,
          'default', 'c', 'test', '{}', $1)`;
