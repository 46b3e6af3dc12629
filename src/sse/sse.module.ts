import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { attributeStreamController } from './attribute-stream.controller.js';
import type { AttributeStream } from './attribute-stream.controller.js';
import { EventStreamController } from './event-stream.controller.js';
import { EventStreams } from './event-streams.js';
import { KeyWatch } from './key-watch.js';
import { LogTail } from './log-tail.js';
import { Replay } from './replay.js';
import { StreamFilters } from './stream-filters.js';
import { StreamOpener } from './stream-opener.js';
import { StreamTokensController } from './stream-tokens.controller.js';
import { StreamTokens } from './stream-tokens.service.js';

/** The log as Server-Sent Events. */
@Module({
  controllers: [EventStreamController, StreamTokensController],
  providers: [EventStreams, KeyWatch, LogTail, Replay, StreamFilters, StreamOpener, StreamTokens],
  exports: [EventStreams],
})
export class SseModule {
  /** With a stream for each given routing attribute beside the one for everything. */
  static forRoot(streams: readonly AttributeStream[]): DynamicModule {
    return { module: SseModule, controllers: streams.map(attributeStreamController) };
  }
}
