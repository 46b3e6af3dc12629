import { Injectable, Logger } from '@nestjs/common';
import { FailureLog } from '../../../common/index.js';
import { DeliverySessions } from '../delivery-connections.js';
import { DeliveryQueue } from '../queue/delivery-queue.js';
import { arrayLiteral } from './array-literal.js';
import type { AttemptOutcome, Verdict } from '../attempt-outcome.js';
import { noteOf } from './attempt-note.js';
import { BatchWriter } from './batch-writer.js';
import { DeliveryConclusions } from './delivery-finalizer.js';
import { outcomeColumns } from './outcome-columns.js';
import { RECORD_OUTCOMES } from './record-outcomes.sql.js';
import { tallyOf } from './tally.js';

type Recorded = AttemptOutcome<Extract<Verdict, { kind: 'succeeded' | 'retry' }>>;
/** An attempt, or a subscription whose count of failures is still to be reset. */
type Item = Recorded | { readonly reset: string };

/** Outcomes that may wait for the database before no more attempts are started. */
const MAX_PENDING = 2_000;

/** Writes down what became of attempts. */
@Injectable()
export class OutcomeRecorder {
  private readonly logger = new Logger(OutcomeRecorder.name);
  private readonly writer: BatchWriter<Item>;

  constructor(
    private readonly sessions: DeliverySessions,
    private readonly conclusions: DeliveryConclusions,
    private readonly queue: DeliveryQueue,
  ) {
    this.writer = new BatchWriter<Item>({
      delayMs: 3,
      maxSize: 500,
      write: (items) => this.write(items),
      retryMs: 100,
      failures: new FailureLog(this.logger, 'cannot record outcomes yet'),
      onRefused: (item, error) =>
        this.logger.error({
          msg: 'the database refused an outcome',
          deliveryId: 'reset' in item ? null : item.delivery.id,
          err: error,
        }),
    });
  }

  /** Whether it keeps up with the attempts; while it does not, none should be started. */
  get keepsUp(): boolean {
    return this.writer.pending + this.conclusions.pending < MAX_PENDING;
  }

  /** Takes it over: it becomes durable within milliseconds, or as soon as the database is back. */
  record(outcome: AttemptOutcome): void {
    const { verdict } = outcome;
    if (verdict.kind === 'retry') {
      this.logger.debug({ msg: 'an attempt failed', ...noteOf(outcome), retryAt: verdict.at });
    }
    if (verdict.kind === 'succeeded' || verdict.kind === 'retry') {
      this.writer.add(outcome as Recorded);
    } else {
      const concluded = this.conclusions.conclude({ ...outcome, verdict });
      if (outcome.isFollowed) void concluded.then(() => this.queue.wake());
    }
  }

  /** Resolves when all that it was given is durable. */
  async settled(): Promise<void> {
    await Promise.all([this.writer.settled(), this.conclusions.settled()]);
  }

  /** Gives up what cannot be written, so that a stop does not wait for a database that is gone. */
  stop(): void {
    this.writer.stop();
    this.conclusions.stop();
  }

  /** @returns what was passed over, since its subscription was locked by somebody else */
  private async write(items: readonly Item[]): Promise<readonly Item[]> {
    const outcomes = items.filter((item): item is Recorded => !('reset' in item));
    const tallies = tallyOf(items.map(mark));
    const locked = await this.sessions.record<{ id: string }>(RECORD_OUTCOMES, [
      ...outcomeColumns(outcomes),
      arrayLiteral(tallies.map(({ id }) => id)),
      arrayLiteral(tallies.map(({ failed }) => failed)),
      arrayLiteral(tallies.map(({ succeeded }) => succeeded)),
      arrayLiteral(tallies.map(({ failures }) => failures)),
    ]);
    this.announceRetries(outcomes);
    if (outcomes.some(({ isFollowed }) => isFollowed)) this.queue.wake();
    if (locked.length === 0) return [];
    const lockedIds = new Set(locked.map(({ id }) => id));
    const passedOver = items.filter((item) => lockedIds.has(mark(item).subscriptionId));
    // A success is durable all the same; only the count that it resets is not.
    const succeeded = passedOver.filter((item) => !('reset' in item) && mark(item).succeeded);
    for (const id of new Set(succeeded.map((item) => mark(item).subscriptionId))) {
      this.writer.add({ reset: id });
    }
    return passedOver.filter((item) => !succeeded.includes(item));
  }

  private announceRetries(outcomes: readonly Recorded[]): void {
    const times = outcomes.flatMap(({ verdict }) =>
      verdict.kind === 'retry' ? [verdict.at.getTime()] : [],
    );
    if (times.length > 0) this.queue.wakeAt(new Date(Math.min(...times)));
  }
}

function mark(item: Item): { subscriptionId: string; succeeded: boolean } {
  if ('reset' in item) return { subscriptionId: item.reset, succeeded: true };
  return {
    subscriptionId: item.delivery.subscriptionId,
    succeeded: item.verdict.kind === 'succeeded',
  };
}
