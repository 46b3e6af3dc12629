import { Injectable } from '@nestjs/common';
import type { DeadLetter, DeadLetterSource } from './dead-letter.entity.js';

/**
 * Hands a dead letter back to its source, in the open transaction (`Transactions.manager`). Work
 * that must follow the commit is left to `Transactions.afterCommit`.
 * @returns the result, shown in the dead letter's `replays`
 * @throws {AppError} when a replay is no longer possible; nothing is then recorded
 */
export type ReplayHandler = (letter: DeadLetter) => Promise<string>;

/**
 * Applies a discard at the source of the dead letter, in the open transaction. Only a source that
 * holds something back because of a dead letter registers one.
 */
export type DiscardHandler = (letter: DeadLetter) => Promise<void>;

/** Sources register how their dead letters are replayed or discarded; this module knows none. */
@Injectable()
export class ReplayHandlers {
  private readonly handlers = new Map<DeadLetterSource, ReplayHandler>();

  private readonly discards = new Map<DeadLetterSource, DiscardHandler>();

  register(source: DeadLetterSource, handler: ReplayHandler, discard?: DiscardHandler): void {
    if (this.handlers.has(source))
      throw new Error(`a replay handler for "${source}" is already registered`);
    this.handlers.set(source, handler);
    if (discard) this.discards.set(source, discard);
  }

  find(source: DeadLetterSource): ReplayHandler | undefined {
    return this.handlers.get(source);
  }

  findDiscard(source: DeadLetterSource): DiscardHandler | undefined {
    return this.discards.get(source);
  }
}
