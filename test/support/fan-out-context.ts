import { EventEmitterModule } from '@nestjs/event-emitter';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AlertRecorder } from '../../src/alerts/index.js';
import { CommonModule } from '../../src/common/index.js';
import { ConfigModule, readSettings, WebhooksConfig } from '../../src/config/index.js';
import { DatabaseModule, Transactions } from '../../src/database/index.js';
import { EventTypesModule } from '../../src/event-types/index.js';
import { EventsModule } from '../../src/events/index.js';
import { EventLog, EventLogModule } from '../../src/event-log/index.js';
import { OutboxModule } from '../../src/outbox/index.js';
import { SecurityModule } from '../../src/security/index.js';
import { RecentEvents } from '../../src/webhooks/renditions/recent-events.js';
import { DeliveryQueue } from '../../src/webhooks/deliveries/queue/delivery-queue.js';
import { DeliveryStore } from '../../src/webhooks/fan-out/delivery-store.js';
import { DestinationGuard, Resolver } from '../../src/webhooks/destinations/index.js';
import { FanOut } from '../../src/webhooks/fan-out/fan-out.js';
import { SubscriptionStatus } from '../../src/webhooks/status/subscription-status.js';
import { CheckedUrl } from '../../src/webhooks/subscriptions/draft/checked-url.js';
import { Ownership } from '../../src/webhooks/lifecycle/ownership/ownership.js';
import { DeliveryTargets } from '../../src/webhooks/subscriptions/delivery-targets.js';
import { SubscriptionFinder } from '../../src/webhooks/subscriptions/subscription-finder.js';
import { SubscriptionSecrets } from '../../src/webhooks/subscriptions/secrets/subscription-secrets.js';
import { WebhookSubscription } from '../../src/webhooks/subscriptions/webhook-subscription.entity.js';
import type { SubscriptionDraft } from '../../src/webhooks/subscriptions/draft/subscription-draft.js';
import { SubscriptionSwitch } from '../../src/webhooks/lifecycle/subscription-lifecycle.js';
import { Subscriptions } from '../../src/webhooks/lifecycle/subscriptions.service.js';
import { WorkersModule } from '../../src/workers/index.js';
import { CREATE_PARCEL_TABLE, Parcel, parcelMoved } from './parcel.js';

/** A queue that nobody works at: it counts how often it was woken. */
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
  /** In place of the real store, to let it fail. */
  readonly store?: typeof DeliveryStore;
}

export interface FanOutContext {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly subscriptions: Subscriptions;
  readonly targets: DeliveryTargets;
  readonly queue: CountingQueue;
  readonly log: EventLog;
  /** Makes a webhook, of the tenant `default` and for every event unless it says otherwise. */
  subscribe(draft?: Partial<SubscriptionDraft>, tenantId?: string): Promise<WebhookSubscription>;
  /** One transaction, one event. */
  place(tenantId?: string): Promise<Parcel>;
  /** The cursor has reached the end of the log, and the outbox is empty. */
  caughtUp(): Promise<boolean>;
  /** Which events (by aggregate) a subscription has deliveries of, in log order. */
  deliveriesOf(subscriptionId: string): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Subscriptions, outbox, relay and fan-out with one small aggregate, as one process that delivers
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
      TypeOrmModule.forFeature([Parcel, WebhookSubscription]),
      OutboxModule,
      EventTypesModule,
      EventLogModule,
      SecurityModule,
    ],
    providers: [
      { provide: Resolver, useClass: NoResolver },
      { provide: DeliveryQueue, useClass: CountingQueue },
      { provide: DeliveryStore, useClass: store },
      RecentEvents,
      AlertRecorder,
      {
        provide: DestinationGuard,
        inject: [Resolver, WebhooksConfig],
        useFactory: (resolver: Resolver, config: WebhooksConfig) =>
          new DestinationGuard(resolver, config),
      },
      DeliveryTargets,
      SubscriptionFinder,
      SubscriptionSecrets,
      SubscriptionStatus,
      SubscriptionSwitch,
      { provide: Ownership, useValue: { begin: () => Promise.resolve() } },
      Subscriptions,
      FanOut,
    ],
  }).compile();
  module.useLogger(false);
  const dataSource = module.get(DataSource);
  await dataSource.query(CREATE_PARCEL_TABLE);
  await module.init();
  const transactions = module.get(Transactions);
  const subscriptions = module.get(Subscriptions);
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
