import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ReplayHandlers } from '../dead-letter/index.js';
import type { DeadLetter, ReplayOutcome } from '../dead-letter/index.js';
import type { EventEnvelope } from '../events/index.js';
import { HandlerRuntime } from './handler-runtime.js';
import { ParkedLines } from './parked-lines.js';
import type { ParkedEvent } from './parked-lines.js';

/** Brings parked lines back: a replay with the event that failed, a discard without it. */
@Injectable()
export class LineReplay implements OnModuleInit {
  constructor(
    private readonly handlers: ReplayHandlers,
    private readonly lines: ParkedLines,
    private readonly runtime: HandlerRuntime,
  ) {}

  onModuleInit(): void {
    this.handlers.register('consumer', (letter) => this.replay(letter));
    this.handlers.onDiscard('consumer', (letter) => this.discard(letter));
  }

  /** @throws {NothingParked} */
  private async replay(letter: DeadLetter): Promise<ReplayOutcome> {
    await this.lines.resume(parkedBy(letter));
    return { result: 'resumed', afterCommit: () => this.runtime.wakeWorkers() };
  }

  private async discard(letter: DeadLetter): Promise<() => void> {
    await this.lines.skip(parkedBy(letter));
    return () => this.runtime.wakeWorkers();
  }
}

function parkedBy({ group, event }: DeadLetter): ParkedEvent {
  if (group === null) throw new Error('a dead letter of a consumer names its group');
  const { aggregateId, position } = event as unknown as EventEnvelope;
  return { group, aggregateId, position };
}
