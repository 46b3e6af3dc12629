import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { DataSource } from 'typeorm';
import type {
  EntitySubscriberInterface,
  InsertEvent,
  QueryRunner,
  RemoveEvent,
  TransactionCommitEvent,
  TransactionRollbackEvent,
  TransactionStartEvent,
  UpdateEvent,
} from 'typeorm';
import { connectionOf, SqlClient } from '../database/index.js';
import { AggregateRoot, OUTBOX_COMMITTED } from '../events/index.js';
import type { RecordedEvent } from '../events/index.js';
import { Outbox } from './outbox.js';

/** An aggregate with recorded events was saved outside a transaction. */
export class OutsideTransaction extends Error {
  override readonly name = 'OutsideTransaction';

  constructor() {
    super('an aggregate with recorded events can be saved only inside a transaction');
  }
}

/** The events recorded in a connection's open transaction: a list for it and for each savepoint. */
interface OpenTransaction {
  readonly levels: RecordedEvent[][];
  /** Whether the transaction wrote to the outbox, so that its commit emits a hint. */
  wrote: boolean;
}

/**
 * The transactional outbox. Collects recorded events when TypeORM saves or removes their
 * aggregates, and writes them in one INSERT just before the transaction commits. An event that does
 * not conform to its schema rolls the transaction back.
 *
 * Saves outside a transaction are rejected in the *before* hooks, because a bare `insert()` has
 * already committed its row when the *after* hooks run. `beforeTransactionCommit` also runs for
 * savepoints: the events of a released savepoint move to the enclosing level, and are dropped if
 * the savepoint or an enclosing one rolls back.
 */
@Injectable()
export class OutboxSubscriber implements EntitySubscriberInterface {
  private readonly open = new WeakMap<QueryRunner, OpenTransaction>();

  constructor(
    dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly hints: EventEmitter2,
  ) {
    dataSource.subscribers.push(this);
  }

  beforeInsert(event: InsertEvent<unknown>): void {
    this.collect(event.entity, event.queryRunner);
  }

  beforeUpdate(event: UpdateEvent<unknown>): void {
    this.collect(event.entity, event.queryRunner);
  }

  beforeRemove(event: RemoveEvent<unknown>): void {
    this.collect(event.entity, event.queryRunner);
  }

  afterTransactionStart({ queryRunner }: TransactionStartEvent): void {
    const transaction = this.open.get(queryRunner);
    if (transaction) transaction.levels.push([]);
    else this.open.set(queryRunner, { levels: [[]], wrote: false });
  }

  async beforeTransactionCommit({ queryRunner }: TransactionCommitEvent): Promise<void> {
    const transaction = this.open.get(queryRunner);
    if (!transaction) return;
    const [outermost, ...savepoints] = transaction.levels;
    if (savepoints.length > 0 || !outermost?.length) return;
    await this.outbox.write(new SqlClient(await connectionOf(queryRunner)), outermost);
    transaction.levels[0] = [];
    transaction.wrote = true;
  }

  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    const transaction = this.open.get(queryRunner);
    if (!transaction) return;
    const released = transaction.levels.pop() ?? [];
    const enclosing = transaction.levels.at(-1);
    if (enclosing) {
      enclosing.push(...released);
      return;
    }
    this.open.delete(queryRunner);
    if (transaction.wrote) this.hints.emit(OUTBOX_COMMITTED);
  }

  afterTransactionRollback({ queryRunner }: TransactionRollbackEvent): void {
    const transaction = this.open.get(queryRunner);
    transaction?.levels.pop();
    if (transaction?.levels.length === 0) this.open.delete(queryRunner);
  }

  private collect(entity: unknown, queryRunner: QueryRunner): void {
    if (!(entity instanceof AggregateRoot) || !entity.hasRecordedEvents()) return;
    const level = queryRunner.isTransactionActive && this.open.get(queryRunner)?.levels.at(-1);
    if (!level) throw new OutsideTransaction();
    level.push(...entity.takeRecordedEvents());
  }
}
