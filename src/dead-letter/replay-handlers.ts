import { Injectable } from '@nestjs/common';
import type { DeadLetter, DeadLetterSource } from './dead-letter.entity.js';

/**
 * Brings a dead letter back to where it came from, in the open transaction (`Transactions.manager`). What is to
 * follow the commit, it leaves to `Transactions.afterCommit`.
 * @returns what became of it, as the trail of replays shows it
 * @throws {AppError} when that is no longer possible; nothing is then recorded
 */
export type ReplayHandler = (letter: DeadLetter) => Promise<string>;

/**
 * Does what a discard means where the dead letter came from, in the open transaction. Only sinks that hold something
 * back because of a dead letter have one.
 */
export type DiscardHandler = (letter: DeadLetter) => Promise<void>;

/** Sinks register how their dead letters are replayed or discarded: this module knows none of them. */
@Injectable()
export class ReplayHandlers {
  private readonly handlers = new Map<DeadLetterSource, ReplayHandler>();

  private readonly discards = new Map<DeadLetterSource, DiscardHandler>();

  register(source: DeadLetterSource, handler: ReplayHandler, discard?: DiscardHandler): void {
    if (this.handlers.has(source)) throw new Error(`two replay handlers for "${source}"`);
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
