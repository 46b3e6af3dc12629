import { Module } from '@nestjs/common';
import { DeadLetterModule } from '../dead-letter/index.js';
import { HandlersModule } from '../handlers/index.js';
import { InboundController } from './inbound.controller.js';
import { IntakeService } from './intake.service.js';
import { IntakeTraffic } from './intake-traffic.js';
import { InboundHandlers } from './processing/inbound-handlers.js';
import { InboundWorker } from './processing/inbound-worker.js';
import { MessageAttempts } from './processing/message-attempts.js';
import { MessageFailures } from './processing/message-failures.js';
import { MessagePurge } from './processing/message-purge.js';
import { MessageReplay } from './processing/message-replay.js';

/**
 * Webhooks from other systems: authenticated, stored and acknowledged, and later processed by the
 * `@OnInbound` handlers of other modules.
 */
@Module({
  imports: [DeadLetterModule, HandlersModule],
  controllers: [InboundController],
  providers: [
    InboundHandlers,
    InboundWorker,
    IntakeService,
    IntakeTraffic,
    MessageAttempts,
    MessageFailures,
    MessagePurge,
    MessageReplay,
  ],
})
export class InboundModule {}
