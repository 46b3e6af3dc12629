import { Injectable, Logger } from '@nestjs/common';
import { FailureLog } from '../../../common/index.js';
import { DeliveryConnections } from '../delivery-connections.js';
import { DeliveryQueue } from '../queue/delivery-queue.js';
import { arrayLiteral, attemptLogFields, outcomeColumns } from './attempt-encoder.js';
import type { AttemptOutcome } from '../attempt-outcome.js';
import type { Verdict } from '../verdict/verdict.js';
import { BatchWriter } from './batch-writer.js';
import { DeliveryFinalizer } from './delivery-finalizer.js';
import { RECORD_OUTCOMES } from './record-outcomes.sql.js';
import { tallyOf } from './tally.js';

type Recorded = AttemptOutcome<Extract<Verdict, { kind: 'succeeded' | 'retry' }>>;
/** An attempt, or a subscription whose failure count is still to be reset. */
type Item = Recorded | { readonly reset: string };

/** The most outcomes that may wait for the database before attempts are paused. */
const MAX_PENDING = 2_000;

/**
 * Records the outcomes of attempts: in batches, or through the finalizer if a delivery has ended.
 */
@Injectable()
export class OutcomeRecorder {
  private readonly logger = new Logger(OutcomeRecorder.name);
  private readonly writer: BatchWriter<Item>;

  constructor(
    private readonly connections: DeliveryConnections,
    private readonly finalizer: DeliveryFinalizer,
    private readonly queue: DeliveryQueue,
  ) {
    this.writer = new BatchWriter<Item>({
      delayMs: 3,
      maxSize: 500,
      write: (items) => this.write(items),
      retryMs: 100,
      failures: new FailureLog(this.logger, 'cannot record outcomes, retrying'),
      onRejected: (item, error) =>
        this.logger.error({
          msg: 'database rejected an outcome',
          deliveryId: 'reset' in item ? null : item.delivery.id,
          err: error,
        }),
    });
  }

  /** Whether recording keeps up with the attempts; while it does not, no attempt should start. */
  get keepsUp(): boolean {
    return this.writer.pending + this.finalizer.pending < MAX_PENDING;
  }

  /** Records an outcome: durable within milliseconds, or once the database is available again. */
  record(outcome: AttemptOutcome): void {
    const { verdict } = outcome;
    if (verdict.kind === 'retry') {
      this.logger.debug({
        msg: 'attempt failed',
        ...attemptLogFields(outcome),
        retryAt: verdict.at,
      });
    }
    if (verdict.kind === 'succeeded' || verdict.kind === 'retry') {
      this.writer.add(outcome as Recorded);
    } else {
      const finalized = this.finalizer.finalize({ ...outcome, verdict });
      if (outcome.unblocksOthers) void finalized.then(() => this.queue.wake());
    }
  }

  /** Resolves when all recorded outcomes are durable. */
  async settled(): Promise<void> {
    await Promise.all([this.writer.settled(), this.finalizer.settled()]);
  }

  /** Stops retrying, so that a shutdown does not wait for an unavailable database. */
  stop(): void {
    this.writer.stop();
    this.finalizer.stop();
  }

  /**
   * @returns the items that were skipped because another transaction has their subscription locked
   */
  private async write(items: readonly Item[]): Promise<readonly Item[]> {
    const outcomes = items.filter((item): item is Recorded => !('reset' in item));
    const tallies = tallyOf(items.map(resultOf));
    const locked = await this.connections.record(RECORD_OUTCOMES, [
      ...outcomeColumns(outcomes),
      arrayLiteral(tallies.map(({ id }) => id)),
      arrayLiteral(tallies.map(({ failed }) => failed)),
      arrayLiteral(tallies.map(({ succeeded }) => succeeded)),
      arrayLiteral(tallies.map(({ failures }) => failures)),
    ]);
    this.announceRetries(outcomes);
    if (outcomes.some(({ unblocksOthers }) => unblocksOthers)) this.queue.wake();
    if (locked.length === 0) return [];
    const lockedIds = new Set(locked.map(({ id }) => id));
    const skipped = items.filter((item) => lockedIds.has(resultOf(item).subscriptionId));
    // A skipped success is durable nevertheless; only the reset of the failure count is missing.
    const succeeded = skipped.filter((item) => !('reset' in item) && resultOf(item).succeeded);
    for (const id of new Set(succeeded.map((item) => resultOf(item).subscriptionId))) {
      this.writer.add({ reset: id });
    }
    return skipped.filter((item) => !succeeded.includes(item));
  }

  private announceRetries(outcomes: readonly Recorded[]): void {
    const times = outcomes.flatMap(({ verdict }) =>
      verdict.kind === 'retry' ? [verdict.at.getTime()] : [],
    );
    if (times.length > 0) this.queue.wakeAt(new Date(Math.min(...times)));
  }
}

function resultOf(item: Item): { subscriptionId: string; succeeded: boolean } {
  if ('reset' in item) return { subscriptionId: item.reset, succeeded: true };
  return {
    subscriptionId: item.delivery.subscriptionId,
    succeeded: item.verdict.kind === 'succeeded',
  };
}
