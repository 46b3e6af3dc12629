import { Injectable } from '@nestjs/common';
import type { DeadLetter, DeadLetterSource } from './dead-letter.entity.js';

/**
 * Brings a dead letter back to where it came from, in the open transaction (`Transactions.manager`). What is to
 * follow the commit, it leaves to `Transactions.afterCommit`.
 * @returns what became of it, as the trail of replays shows it
 * @throws {AppError} when that is no longer possible; nothing is then recorded
 */
export type ReplayHandler = (letter: DeadLetter) => Promise<string>;

/** Sinks register how their dead letters are replayed: this module knows none of them. */
@Injectable()
export class ReplayHandlers {
  private readonly handlers = new Map<DeadLetterSource, ReplayHandler>();

  register(source: DeadLetterSource, handler: ReplayHandler): void {
    if (this.handlers.has(source)) throw new Error(`two replay handlers for "${source}"`);
    this.handlers.set(source, handler);
  }

  find(source: DeadLetterSource): ReplayHandler | undefined {
    return this.handlers.get(source);
  }
}
