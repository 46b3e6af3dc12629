import { Module } from '@nestjs/common';
import { DeadLetterModule } from '../dead-letter/index.js';
import { HandlersModule } from '../handlers/index.js';
import { InboundController } from './inbound.controller.js';
import { Intake } from './intake.service.js';
import { IntakeTraffic } from './intake-traffic.js';
import { InboundHandlers } from './processing/inbound-handlers.js';
import { InboundWorker } from './processing/inbound-worker.js';
import { MessageAttempts } from './processing/message-attempts.js';
import { MessageFailures } from './processing/message-failures.js';
import { MessagePurge } from './processing/message-purge.js';
import { MessageReplay } from './processing/message-replay.js';
import { MessageTransaction } from './processing/message-transaction.js';

/** Webhooks of other systems: proved, stored, answered, and processed by whoever has an `@OnInbound` for them. */
@Module({
  imports: [DeadLetterModule, HandlersModule],
  controllers: [InboundController],
  providers: [
    InboundHandlers,
    InboundWorker,
    Intake,
    IntakeTraffic,
    MessageAttempts,
    MessageFailures,
    MessagePurge,
    MessageReplay,
    MessageTransaction,
  ],
})
export class InboundModule {}
