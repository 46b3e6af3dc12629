import { Global, Module } from '@nestjs/common';
import { EventHistory } from '../events/index.js';
import { EventLog } from './event-log.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { LogHistory } from './log-history.js';
import { LogListener } from './log-listener.js';
import { LogProgress } from './log-progress.js';
import { LogReaders } from './log-readers.js';
import { LogTimeline } from './log-timeline.js';
import { ReaderPool } from './reader-pool.js';

/** The read side of the log: pages, histories, durable readers, and `GET /events`. */
@Global()
@Module({
  controllers: [EventsController],
  providers: [
    EventLog,
    EventsService,
    { provide: EventHistory, useClass: LogHistory },
    LogListener,
    LogProgress,
    LogReaders,
    LogTimeline,
    ReaderPool,
  ],
  exports: [EventHistory, EventLog, LogProgress, LogReaders, LogTimeline, ReaderPool],
})
export class EventLogModule {}
