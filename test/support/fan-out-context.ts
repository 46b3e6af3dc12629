import { EventEmitterModule } from '@nestjs/event-emitter';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { CommonModule } from '../../src/common/index.js';
import { ConfigModule, readSettings } from '../../src/config/index.js';
import { DatabaseModule, Transactions } from '../../src/database/index.js';
import { EventTypesModule } from '../../src/event-types/index.js';
import { EventsModule } from '../../src/events/index.js';
import { EventLog, EventLogModule } from '../../src/event-log/index.js';
import { OutboxModule } from '../../src/outbox/index.js';
import { DeliveryQueue, DeliveryQueueModule } from '../../src/webhooks/deliveries/index.js';
import { DestinationGuard, Resolver } from '../../src/webhooks/destinations/index.js';
import { DeliveryStore } from '../../src/webhooks/fan-out/delivery-store.js';
import { FanOutModule } from '../../src/webhooks/fan-out/index.js';
import { LifecycleModule, SubscriptionsService } from '../../src/webhooks/lifecycle/index.js';
import { CheckedUrl, DeliveryTargets } from '../../src/webhooks/subscriptions/index.js';
import type {
  SubscriptionDraft,
  WebhookSubscription,
} from '../../src/webhooks/subscriptions/index.js';
import { WorkersModule } from '../../src/workers/index.js';
import { CREATE_PARCEL_TABLE, Parcel, parcelMoved } from './parcel.js';

/** A queue without workers that counts how often it was woken. */
class CountingQueue extends DeliveryQueue {
  wakes = 0;

  override wake(): void {
    this.wakes += 1;
  }

  override wakeAt(): void {}

  override consume(): void {}
}

class NoResolver extends Resolver {
  override resolve(): Promise<readonly string[]> {
    return Promise.reject(new Error('no DNS in this test'));
  }
}

interface FanOutOptions {
  readonly roles?: string;
  /** Replaces the real store, so that it can fail. */
  readonly store?: typeof DeliveryStore;
}

export interface FanOutContext {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly subscriptions: SubscriptionsService;
  readonly targets: DeliveryTargets;
  readonly queue: CountingQueue;
  readonly log: EventLog;
  /** Creates a webhook; by default, of the tenant `default` and for every event. */
  subscribe(draft?: Partial<SubscriptionDraft>, tenantId?: string): Promise<WebhookSubscription>;
  /** Places a parcel: one transaction, one event. */
  place(tenantId?: string): Promise<Parcel>;
  /** Resolves once the cursor has reached the end of the log and the outbox is empty. */
  caughtUp(): Promise<boolean>;
  /** The aggregates of the events that a subscription has deliveries of, in log order. */
  deliveriesOf(subscriptionId: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Subscriptions, outbox, relay and fan-out with one small aggregate, as in a process that delivers
 * nothing.
 */
export async function startFanOut(
  databaseUrl: string,
  { roles = 'api,relay,worker', store = DeliveryStore }: FanOutOptions = {},
): Promise<FanOutContext> {
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    ADMIN_API_KEY: 'tdk_test_admin_key_0123456789abcdef',
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    ROLES: roles,
    LOG_LEVEL: 'silent',
  });
  const module = await Test.createTestingModule({
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
      DeliveryQueueModule.forRoot(settings),
      FanOutModule,
      LifecycleModule,
    ],
  })
    .overrideProvider(Resolver)
    .useClass(NoResolver)
    .overrideProvider(DeliveryQueue)
    .useClass(CountingQueue)
    .overrideProvider(DeliveryStore)
    .useClass(store)
    .compile();
  module.useLogger(false);
  const dataSource = module.get(DataSource);
  await dataSource.query(CREATE_PARCEL_TABLE);
  await module.init();
  const transactions = module.get(Transactions);
  const subscriptions = module.get(SubscriptionsService);
  const url = await CheckedUrl.check(
    'https://receiver.example/hook',
    module.get(DestinationGuard),
    {
      isAdmin: true,
    },
  );
  return {
    dataSource,
    transactions,
    subscriptions,
    targets: module.get(DeliveryTargets),
    queue: module.get<CountingQueue>(DeliveryQueue),
    log: module.get(EventLog),
    subscribe: async (draft = {}, tenantId = 'default') => {
      const wanted = { url, eventTypes: ['*'], ...draft };
      return (await subscriptions.create(tenantId, wanted)).subscription;
    },
    place: (tenantId) =>
      transactions.run(async (tx) => {
        const parcel = Parcel.make(tenantId).move();
        await tx.insert(Parcel, parcel);
        return parcel;
      }),
    caughtUp: async () => {
      const [row] = await dataSource.query(`
        SELECT (SELECT position FROM log_cursor WHERE name = 'webhooks') = head.position
               AND NOT EXISTS (SELECT 1 FROM outbox) AS done
        FROM event_log_head AS head`);
      return row.done === true;
    },
    deliveriesOf: async (subscriptionId) => {
      const rows: { aggregateId: string }[] = await dataSource.query(
        `SELECT aggregate_id AS "aggregateId" FROM webhook_deliveries
         WHERE subscription_id = $1 ORDER BY position`,
        [subscriptionId],
      );
      return rows.map((row) => row.aggregateId);
    },
    close: () => module.close(),
  };
}
