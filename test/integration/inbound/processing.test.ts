import { Injectable } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OnInbound } from '../../../src/events/index.js';
import { MessagePurge } from '../../../src/inbound/processing/message-purge.js';
import { startTestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { Behaviour, startLedgerApp } from './ledger.js';
import type { LedgerApp } from './ledger.js';
import { fromGitHub, send } from './providers.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

describe('a stored message', () => {
  let clock: ManualClock;
  let behaviour: Behaviour;
  /** The number of calls of the handler, by message. */
  let calls: Map<string, number>;
  const apps: LedgerApp[] = [];
  /** Releases a handler that a test blocks. */
  let release: () => void;

  beforeEach(() => {
    release = () => undefined;
    clock = new ManualClock();
    behaviour = new Behaviour();
    calls = new Map();
  });
  afterEach(async () => {
    release();
    // The first one drops the database.
    for (const app of apps.splice(0).reverse()) await app.close();
  });

  const start = async (
    options: Parameters<typeof startLedgerApp>[1] = {},
    own = behaviour,
  ): Promise<LedgerApp> => {
    const app = await startLedgerApp(own, options);
    apps.push(app);
    return app;
  };
  const callsOf = (id: string): number => calls.get(id) ?? 0;
  const fail = (error: () => Error): void => {
    behaviour.after = ({ messageId }) => {
      calls.set(messageId, callsOf(messageId) + 1);
      throw error();
    };
  };

  it('that fails is retried after 1, 2 and 4 s, and not before; then it is dead', async () => {
    fail(() => new Error('no such shelf'));
    const app = await start({ clock });
    await app.sendMessage('evt_1', clock.now());
    for (const [n, wait] of [1_000, 2_000, 4_000].entries()) {
      await eventually(async () => (await app.message('evt_1')).attempts === n + 1);
      clock.advance(wait - 1);
      // The other message is due later, so a worker has passed over the waiting one.
      await app.sendMessage(`evt_other_${n}`, clock.now());
      await eventually(async () => (await app.message(`evt_other_${n}`)).attempts === 1);
      expect(callsOf('evt_1')).toBe(n + 1);
      clock.advance(1);
    }
    await eventually(async () => (await app.message('evt_1')).state === 'dead');
    const { body } = await app.call('GET', '/dead-letters?source=inbound');
    expect(body.data).toMatchObject([
      {
        reason: 'Error: no such shelf',
        attempts: 4,
        event: { id: 'evt_1', type: 'ledger.write', inbound: { provider: 'stripe' } },
      },
    ]);
    expect(callsOf('evt_1')).toBe(4);
    expect(await app.book()).toEqual([]);
  });

  it('gets a full set of retries from a replay, and may succeed', async () => {
    fail(() => new Error('no such shelf'));
    const app = await start({ clock });
    await app.sendMessage('evt_1', clock.now());
    for (const n of [1, 2, 3]) {
      await eventually(async () => (await app.message('evt_1')).attempts === n);
      clock.advance(4_000);
    }
    await eventually(async () => (await app.message('evt_1')).state === 'dead');
    const { body } = await app.call('GET', '/dead-letters?source=inbound');
    await app.call('POST', `/dead-letters/${body.data[0].id}/replay`);
    await eventually(() => callsOf('evt_1') === 5);
    await eventually(async () => (await app.message('evt_1')).attempts === 1);
    behaviour.after = () => undefined;
    clock.advance(1_000);
    await eventually(async () => (await app.message('evt_1')).state === 'processed');
    expect(await app.book()).toEqual(['evt_1']);
  });

  it.each(['40P01', '40001'])(
    'that conflicts (%s) is repeated without being counted',
    async (code) => {
      behaviour.after = ({ messageId }) => {
        calls.set(messageId, callsOf(messageId) + 1);
        if (callsOf(messageId) < 4) throw Object.assign(new Error('conflict'), { code });
      };
      const app = await start({ clock });
      await app.sendMessage('evt_1', clock.now());
      await eventually(async () => (await app.message('evt_1')).state === 'processed');
      expect(await app.message('evt_1')).toEqual({ state: 'processed', attempts: 0 });
      expect(await app.book()).toEqual(['evt_1']);
    },
  );

  it('fails after an SQL error that its handler swallowed, instead of silently losing its effects', async () => {
    behaviour.after = async (_message, tx) => {
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    };
    const app = await start({ clock });
    await app.sendMessage('evt_1', clock.now());
    await eventually(async () => (await app.message('evt_1')).attempts === 1);
    expect(await app.book()).toEqual([]);
  });

  it('is processed by another process when the one that claimed it dies', async () => {
    const api = await start({ settings: { ROLES: 'api' } });
    const { databaseUrl } = api;
    const dying = new Behaviour();
    let reached = (_pid: number): void => undefined;
    const atWork = new Promise<number>((resolve) => (reached = resolve));
    const held = new Promise<void>((resolve) => (release = resolve));
    dying.after = async (_message, tx) => {
      const [backend] = await tx.query('SELECT pg_backend_pid() AS pid');
      reached(backend.pid);
      await held;
    };
    await start({ databaseUrl, settings: { ROLES: 'worker' } }, dying);
    await api.sendMessage('evt_1');
    const pid = await atWork;
    await start({ databaseUrl, settings: { ROLES: 'worker' } });
    expect(await api.book()).toEqual([]);

    // To PostgreSQL, a killed process is a connection that ends within its transaction.
    await api.database.query('SELECT pg_terminate_backend($1)', [pid]);
    await eventually(async () => (await api.message('evt_1')).state === 'processed');
    expect(await api.book()).toEqual(['evt_1']);
    release();
    for (const app of apps.splice(1).reverse()) await app.close();
    expect(await api.message('evt_1')).toEqual({ state: 'processed', attempts: 0 });
    expect(await api.book()).toEqual(['evt_1']);
  });

  it('is processed once, with any number of processes', async () => {
    const a = await start();
    const b = await start({ databaseUrl: a.databaseUrl });
    const ids = Array.from({ length: 100 }, (_, n) => `evt_${n}`);
    // Both processes accept every message.
    await Promise.all(ids.flatMap((id) => [a.sendMessage(id), b.sendMessage(id)]));
    await eventually(async () => {
      const [row] = await a.database.query(
        `SELECT count(*)::int AS done FROM inbound_messages WHERE state = 'processed'`,
      );
      return row.done === ids.length;
    });
    expect((await a.book()).sort()).toEqual([...ids].sort());
  });

  it('delays no other message while its handler hangs', async () => {
    const held = new Promise<void>((resolve) => (release = resolve));
    behaviour.after = ({ messageId }) => (messageId === 'evt_0' ? held : undefined);
    const app = await start();
    for (const n of [0, 1, 2, 3]) await app.sendMessage(`evt_${n}`);
    await eventually(async () => (await app.book()).length === 3);
    release();
    await eventually(async () => (await app.message('evt_0')).state === 'processed');
  });

  it('is deleted 30 days after it was finished, unless it is dead', async () => {
    const app = await start({ clock, settings: { ROLES: 'api,worker' } });
    await app.sendMessage('evt_done', clock.now());
    await send(app, 'github', fromGitHub('{"ref":"main"}', { delivery: 'push-1' }));
    await send(app, 'github', fromGitHub('no JSON', { delivery: 'push-2' }));
    await eventually(async () => (await app.message('evt_done')).state === 'processed');
    await eventually(async () => (await app.message('push-1')).state === 'ignored');
    await eventually(async () => (await app.message('push-2')).state === 'dead');
    const purge = app.app.get(MessagePurge, { strict: false });
    clock.advance(30 * DAY_MS - 1);
    expect(await purge.purge()).toBe(0);
    clock.advance(1);
    expect(await purge.purge()).toBe(2);
    expect(await purge.purge()).toBe(0);
    const rows = await app.database.query(
      `SELECT message_id, body IS NULL AS emptied FROM inbound_messages ORDER BY id`,
    );
    // GitHub signs no timestamp, so the row that identifies a repeat is kept forever.
    expect(rows).toEqual([
      { message_id: 'push-1', emptied: true },
      { message_id: 'push-2', emptied: false },
    ]);
    expect((await send(app, 'github', fromGitHub('{"ref":"main"}'))).status).toBe(202);
    expect(await app.database.query('SELECT FROM inbound_messages')).toHaveLength(2);
  });
});

describe('a handler of inbound messages', () => {
  const startWith = (provider: string, type: string): Promise<unknown> => {
    @Injectable()
    class Wrong {
      @OnInbound(provider, type)
      handle(): Promise<void> {
        return Promise.resolve();
      }
    }
    class WrongModule {}
    return startTestApp({ modules: [{ module: WrongModule, providers: [Wrong] }] });
  };

  it.each([
    ['paypal', 'a', 'there is no provider "paypal"'],
    ['payments', 'payment.succeeded', '"payment.succeeded" of payments is handled elsewhere'],
  ])('that is declared wrongly stops the start: %s %s', async (provider, type, problem) => {
    await expect(startWith(provider, type)).rejects.toThrow(problem);
  });
});
