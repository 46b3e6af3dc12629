import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../alerts/index.js';
import { EventsModule } from '../events/index.js';
import { deadLetterCreated } from './dead-letter-created.event.js';
import { DeadLetterRecorder } from './dead-letter-recorder.js';
import { DeadLetter } from './dead-letter.entity.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLettersService } from './dead-letters.service.js';
import { FormerJobsController, JobsController } from './jobs/jobs.controller.js';
import { ReplayBatch } from './jobs/replay-batch.js';
import { ReplayJobRunner } from './jobs/replay-job-runner.js';
import { ReplayJob } from './jobs/replay-job.entity.js';
import { ReplayJobsController } from './jobs/replay-jobs.controller.js';
import { ReplayJobsService } from './jobs/replay-jobs.service.js';
import { ReplayHandlers } from './replay-handlers.js';

/** Keeps what failed for good, whatever its source, and replays or discards it. */
@Module({
  imports: [
    AlertsModule,
    EventsModule.forFeature([deadLetterCreated]),
    TypeOrmModule.forFeature([DeadLetter, ReplayJob]),
  ],
  controllers: [DeadLettersController, ReplayJobsController, JobsController, FormerJobsController],
  providers: [
    DeadLetterRecorder,
    DeadLettersService,
    ReplayBatch,
    ReplayHandlers,
    ReplayJobRunner,
    ReplayJobsService,
  ],
  exports: [DeadLetterRecorder, ReplayHandlers],
})
export class DeadLetterModule {}
