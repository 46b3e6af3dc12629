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

/** What a suite makes the handler do after it has written its line. */
export class Behaviour {
  after: (message: InboundMessage, tx: EntityManager) => Promise<void> | void = () => undefined;
}

/** A handler whose effect is one line in a book for each message. */
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

/** No unique key on purpose: a message that is processed twice shows as two lines. */
const CREATE_LEDGER = `
  CREATE TABLE IF NOT EXISTS test_inbound_ledger (
    line bigint GENERATED ALWAYS AS IDENTITY, message_id text NOT NULL)`;

/** The application with a handler that writes a book. */
export interface LedgerApp extends TestApp {
  readonly database: DataSource;
  /** Has Stripe send a message with this id, now by the given clock. */
  tell(id: string, at?: Date): Promise<void>;
  /** The ids of the messages in the book, in its order. */
  book(): Promise<string[]>;
  /** A message's state and how often it has failed. */
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
    tell: async (id, at = new Date()) => {
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
