import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { attributeStreamController } from './attribute-stream.controller.js';
import type { AttributeStream } from './attribute-stream.controller.js';
import { EventStreamController } from './event-stream.controller.js';
import { EventStreams } from './event-streams.js';
import { KeyRevocationWorker } from './key-revocation-worker.js';
import { LogTail } from './log-tail.js';
import { Replay } from './replay.js';
import { StreamFilters } from './stream-filters.js';
import { StreamResponses } from './stream-responses.js';
import { StreamTokensController } from './stream-tokens.controller.js';
import { StreamTokensService } from './stream-tokens.service.js';

/** Serves the log as Server-Sent Events. */
@Module({
  controllers: [EventStreamController, StreamTokensController],
  providers: [
    EventStreams,
    KeyRevocationWorker,
    LogTail,
    Replay,
    StreamFilters,
    StreamResponses,
    StreamTokensService,
  ],
})
export class SseModule {
  /** Adds a stream for each routing attribute to the one for all events. */
  static forRoot(streams: readonly AttributeStream[]): DynamicModule {
    return { module: SseModule, controllers: streams.map(attributeStreamController) };
  }
}
