import { Global, Module } from '@nestjs/common';
import { EventLog } from './event-log.js';
import { LogListener } from './log-listener.js';
import { OutboxSubscriber } from './outbox.subscriber.js';
import { Relay } from './relay.js';

/** From a committed transaction to the log: subscriber, relay, log and its readers. */
@Global()
@Module({
  providers: [EventLog, LogListener, OutboxSubscriber, Relay],
  exports: [EventLog, Relay],
})
export class OutboxModule {}
