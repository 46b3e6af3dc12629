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

/** An aggregate with events was saved where nothing would commit the two together. */
export class OutsideTransaction extends Error {
  override readonly name = 'OutsideTransaction';

  constructor() {
    super('an aggregate with recorded events can be saved only inside a transaction');
  }
}

/**
 * What a connection's open transaction has recorded: a list for it, and one for each savepoint
 * inside it.
 */
interface OpenTransaction {
  readonly levels: RecordedEvent[][];
  /** Whether anything was written to the outbox, so that the commit is worth a hint. */
  wrote: boolean;
}

/**
 * The transactional outbox: collects what aggregates recorded as TypeORM saves or removes them, and
 * writes it in one INSERT just before the transaction commits. An event that its schema refuses
 * rolls the mutation back.
 *
 * It refuses in the *before* hooks: a bare `insert()` outside a transaction has kept its row by the
 * time the *after* hooks run. `beforeTransactionCommit` runs for an inner savepoint, too: its
 * events then move to the level around it, and are dropped when that savepoint (or one around it)
 * rolls back.
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
    const ended = transaction.levels.pop() ?? [];
    const around = transaction.levels.at(-1);
    if (around) {
      around.push(...ended);
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
