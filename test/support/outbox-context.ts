import { EventEmitterModule } from '@nestjs/event-emitter';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { CommonModule } from '../../src/common/index.js';
import { ConfigModule, readSettings } from '../../src/config/index.js';
import { DatabaseModule, Sessions, Transactions } from '../../src/database/index.js';
import { EventTypesModule } from '../../src/event-types/index.js';
import { EventsModule } from '../../src/events/index.js';
import { EventLog, EventLogModule } from '../../src/event-log/index.js';
import { OutboxModule, Relay } from '../../src/outbox/index.js';
import { WorkersModule } from '../../src/workers/index.js';
import { CREATE_PARCEL_TABLE, Parcel, parcelMoved } from './parcel.js';

export interface OutboxContext {
  readonly transactions: Transactions;
  readonly log: EventLog;
  readonly relay: Relay;
  readonly dataSource: DataSource;
  readonly sessions: Sessions;
  /** Places a parcel: one transaction, one event. */
  place(): Promise<Parcel>;
  /** Loads a parcel under its lock, moves it and saves it. */
  move(id: string): Promise<void>;
  close(): Promise<void>;
}

/** The outbox and the relay with one small aggregate, as in one process. */
export async function startOutbox(
  databaseUrl: string,
  roles: 'api' | 'relay' | 'api,relay' = 'api,relay',
): Promise<OutboxContext> {
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    ADMIN_API_KEY: 'tdk_test_admin_key_0123456789abcdef',
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    ROLES: roles,
    LOG_LEVEL: 'silent',
  });
  const module: TestingModule = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(settings),
      CommonModule,
      WorkersModule,
      EventEmitterModule.forRoot(),
      DatabaseModule,
      EventsModule,
      EventsModule.forFeature([parcelMoved]),
      TypeOrmModule.forFeature([Parcel]),
      OutboxModule,
      EventTypesModule,
      EventLogModule,
    ],
  }).compile();
  module.useLogger(false);
  const dataSource = module.get(DataSource);
  await dataSource.query(CREATE_PARCEL_TABLE);
  await module.init();
  const transactions = module.get(Transactions);
  return {
    transactions,
    log: module.get(EventLog),
    relay: module.get(Relay),
    dataSource,
    sessions: module.get(Sessions),
    place: () =>
      transactions.run(async (tx) => {
        const parcel = Parcel.make().move();
        await tx.insert(Parcel, parcel);
        return parcel;
      }),
    move: (id) =>
      transactions.run(async (tx) => {
        const parcel = await tx.findOneOrFail(Parcel, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        await tx.save(parcel.move());
      }),
    close: () => module.close(),
  };
}
