import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox.js';
import { OutboxSubscriber } from './outbox.subscriber.js';
import { Relay } from './relay.js';

/** The write side of the log: from a committed transaction to a position. */
@Global()
@Module({
  providers: [Outbox, OutboxSubscriber, Relay],
  exports: [Outbox, Relay],
})
export class OutboxModule {}
