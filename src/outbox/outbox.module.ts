import { Global, Module } from '@nestjs/common';
import { EventHistory } from '../events/index.js';
import { EventLog } from './event-log.js';
import { LogHistory } from './log-history.js';
import { LogListener } from './log-listener.js';
import { OutboxSubscriber } from './outbox.subscriber.js';
import { Relay } from './relay.js';

/** From a committed transaction to the log: subscriber, relay, log and its readers. */
@Global()
@Module({
  providers: [
    EventLog,
    { provide: EventHistory, useClass: LogHistory },
    LogListener,
    OutboxSubscriber,
    Relay,
  ],
  exports: [EventLog, EventHistory, Relay],
})
export class OutboxModule {}
