import { Injectable } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { OnInbound } from '../../../src/events/index.js';
import type { InboundMessage } from '../../../src/events/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { fromStripe, SECRETS, send } from './providers.js';

type StartOptions = NonNullable<Parameters<typeof startTestApp>[0]>;

/** A hook that a suite sets: the handler calls it after it has written its row. */
export class Behaviour {
  after: (message: InboundMessage, tx: EntityManager) => Promise<void> | void = () => undefined;
}

/** A handler that writes one row of a ledger for each message. */
@Injectable()
class Ledger {
  constructor(private readonly behaviour: Behaviour) {}

  @OnInbound('stripe', 'ledger.write')
  async write(message: InboundMessage, tx: EntityManager): Promise<void> {
    await tx.query('INSERT INTO test_inbound_ledger (message_id) VALUES ($1)', [message.messageId]);
    await this.behaviour.after(message, tx);
  }
}

class LedgerModule {}

/** Deliberately without a unique key: a message processed twice shows as two rows. */
const CREATE_LEDGER = `
  CREATE TABLE IF NOT EXISTS test_inbound_ledger (
    line bigint GENERATED ALWAYS AS IDENTITY, message_id text NOT NULL)`;

/** The application with a handler that writes the ledger. */
export interface LedgerApp extends TestApp {
  readonly database: DataSource;
  /** Sends a message from Stripe with this id, signed at the given time. */
  sendMessage(id: string, at?: Date): Promise<void>;
  /** The ids of the messages in the ledger, in order. */
  book(): Promise<string[]>;
  /** The state of a message and its number of failed attempts. */
  message(id: string): Promise<{ readonly state: string; readonly attempts: number }>;
}

export async function startLedgerApp(
  behaviour: Behaviour,
  options: StartOptions = {},
): Promise<LedgerApp> {
  const ledger: DynamicModule = {
    module: LedgerModule,
    providers: [{ provide: Behaviour, useValue: behaviour }, Ledger],
  };
  const settings = { ...SECRETS, ...options.settings };
  const app = await startTestApp({ ...options, settings, modules: [ledger] });
  const database = app.app.get(DataSource);
  await database.query(CREATE_LEDGER);
  return {
    ...app,
    database,
    sendMessage: async (id, at = new Date()) => {
      const { status } = await send(
        app,
        'stripe',
        fromStripe({ id, type: 'ledger.write' }, { at }),
      );
      if (status !== 202) throw new Error(`answered ${status}`);
    },
    book: async () => {
      const rows = await database.query<{ readonly id: string }[]>(
        'SELECT message_id AS id FROM test_inbound_ledger ORDER BY line',
      );
      return rows.map(({ id }) => id);
    },
    message: async (id) => {
      const rows = await database.query(
        'SELECT state, attempts FROM inbound_messages WHERE message_id = $1',
        [id],
      );
      return rows[0];
    },
  };
}
