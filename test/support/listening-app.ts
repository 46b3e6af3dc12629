import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Transactions } from '../../src/database/index.js';
import { EventsModule } from '../../src/events/index.js';
import { startTestApp } from './app.js';
import type { TestApp, TestResponse } from './app.js';
import { eventually } from './eventually.js';
import { CREATE_PARCEL_TABLE, Parcel, parcelMoved } from './parcel.js';

type StartOptions = NonNullable<Parameters<typeof startTestApp>[0]>;

/** The whole application with parcels, and with the handlers of a suite. */
export interface ListeningApp extends TestApp {
  readonly database: DataSource;
  readonly transactions: Transactions;
  /** Places a parcel: one transaction, one event. */
  place(): Promise<Parcel>;
  /** Loads a parcel under its lock, moves it and saves it. */
  move(id: string): Promise<void>;
  /** The progress of a group, as the API shows it. */
  consumer(group: string): Promise<TestResponse['body']>;
  /** Resolves once the group has handled everything that it can. */
  caughtUp(group: string): Promise<void>;
}

export async function startListeningApp(
  providers: readonly Provider[],
  options: StartOptions = {},
): Promise<ListeningApp> {
  const app = await startTestApp({ ...options, modules: [listenersModule(providers)] });
  const database = app.app.get(DataSource);
  const transactions = app.app.get(Transactions);
  await database.query(CREATE_PARCEL_TABLE);

  const place = (): Promise<Parcel> =>
    transactions.run(async (tx) => {
      const parcel = Parcel.make().move();
      await tx.insert(Parcel, parcel);
      return parcel;
    });
  const move = (id: string): Promise<void> =>
    transactions.run(async (tx) => {
      const where = { id };
      const parcel = await tx.findOneOrFail(Parcel, { where, lock: { mode: 'pessimistic_write' } });
      await tx.save(parcel.move());
    });
  const consumer = async (group: string): Promise<TestResponse['body']> => {
    const { body } = await app.call('GET', '/consumers');
    return body.data.find((one: { readonly group: string }) => one.group === group);
  };
  const caughtUp = async (group: string): Promise<void> => {
    await eventually(async () => {
      const [outbox] = await database.query('SELECT FROM outbox LIMIT 1');
      return outbox === undefined && (await consumer(group)).lag === 0;
    }, 60_000);
  };
  return { ...app, database, transactions, place, move, consumer, caughtUp };
}

class ListenersModule {}

/** A module of handlers, with the parcels whose events they handle. */
export function listenersModule(providers: readonly Provider[]): DynamicModule {
  const imports: (DynamicModule | Type)[] = [
    EventsModule.forFeature([parcelMoved]),
    TypeOrmModule.forFeature([Parcel]),
  ];
  return { module: ListenersModule, imports, providers: [...providers] };
}
