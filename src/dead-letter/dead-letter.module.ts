import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../alerts/index.js';
import { EventsModule } from '../events/index.js';
import { DeadLetterBox } from './dead-letter-box.js';
import { deadLetterCreated } from './dead-letter-created.event.js';
import { DeadLetterReplay } from './dead-letter-replay.js';
import { DeadLetter } from './dead-letter.entity.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLetters } from './dead-letters.js';
import { ReplayBatch } from './jobs/replay-batch.js';
import { ReplayJobRunner } from './jobs/replay-job-runner.js';
import { ReplayJob } from './jobs/replay-job.entity.js';
import { ReplayJobsController } from './jobs/replay-jobs.controller.js';
import { ReplayJobs } from './jobs/replay-jobs.service.js';
import { ReplayHandlers } from './replay-handlers.js';

/** Whatever was given up on, from any sink, and the way back. */
@Module({
  imports: [
    AlertsModule,
    EventsModule.forFeature([deadLetterCreated]),
    TypeOrmModule.forFeature([DeadLetter, ReplayJob]),
  ],
  controllers: [DeadLettersController, ReplayJobsController],
  providers: [
    DeadLetters,
    DeadLetterBox,
    DeadLetterReplay,
    ReplayBatch,
    ReplayHandlers,
    ReplayJobRunner,
    ReplayJobs,
  ],
  exports: [DeadLetters, ReplayHandlers],
})
export class DeadLetterModule {}
