import { Global, Module } from '@nestjs/common';
import { EventHistory, EventsModule } from '../events/index.js';
import { DeprecationAnnouncer } from './deprecation-announcer.js';
import { EventLog } from './event-log.js';
import { EventReader } from './event-reader.js';
import { eventVersionDeprecated } from './event-version-deprecated.event.js';
import { EventsController } from './events.controller.js';
import { LogHistory } from './log-history.js';
import { LogListener } from './log-listener.js';
import { LogProgress } from './log-progress.js';
import { LogReaders } from './log-readers.js';
import { Outbox } from './outbox.js';
import { LogTimeline } from './log-timeline.js';
import { OutboxSubscriber } from './outbox.subscriber.js';
import { ReaderPool } from './reader-pool.js';
import { Relay } from './relay.js';

/** From a committed transaction to the log: subscriber, relay, log and its readers. */
@Global()
@Module({
  imports: [EventsModule.forFeature([eventVersionDeprecated])],
  controllers: [EventsController],
  providers: [
    DeprecationAnnouncer,
    EventLog,
    EventReader,
    { provide: EventHistory, useClass: LogHistory },
    LogListener,
    LogProgress,
    LogReaders,
    Outbox,
    LogTimeline,
    OutboxSubscriber,
    ReaderPool,
    Relay,
  ],
  exports: [
    EventLog,
    EventHistory,
    LogProgress,
    LogReaders,
    LogTimeline,
    Outbox,
    ReaderPool,
    Relay,
  ],
})
export class OutboxModule {}
