import { Injectable } from '@nestjs/common';
import type { Provider, Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OnDomainEvent } from '../../../src/events/index.js';
import type { EventEnvelope } from '../../../src/events/index.js';
import type { ListeningApp } from '../../support/listening-app.js';
import { parcelMoved } from '../../support/parcel.js';

type Moved = EventEnvelope<{ readonly step: number }>;

/** A hook that a suite sets: the handler calls it after it has written its row. */
export class Behaviour {
  after: (event: Moved, tx: EntityManager) => Promise<void> | void = () => undefined;
}

/** A handler that writes one row of a ledger for each event it receives. */
export function ledger(group: string, startAt?: 'earliest' | 'latest'): Type {
  const options = startAt ? { group, startAt } : { group };

  @Injectable()
  class Ledger {
    constructor(private readonly behaviour: Behaviour) {}

    @OnDomainEvent(parcelMoved, options)
    async write(event: Moved, tx: EntityManager): Promise<void> {
      const { eventId, aggregateId, sequenceNumber } = event;
      await tx.query(
        `INSERT INTO test_ledger (group_name, event_id, aggregate_id, sequence_number)
         VALUES ($1, $2, $3, $4)`,
        [group, eventId, aggregateId, sequenceNumber],
      );
      await this.behaviour.after(event, tx);
    }
  }
  return Ledger;
}

export function withBehaviour(behaviour: Behaviour, ...handlers: readonly Type[]): Provider[] {
  return [{ provide: Behaviour, useValue: behaviour }, ...handlers];
}

/** Deliberately without a unique key: an event handled twice shows as two rows. */
export const CREATE_LEDGER = `
  CREATE TABLE IF NOT EXISTS test_ledger (
    line bigint GENERATED ALWAYS AS IDENTITY, group_name text NOT NULL, event_id uuid NOT NULL,
    aggregate_id uuid NOT NULL, sequence_number integer NOT NULL)`;

/** The sequence numbers that a group has handled, in order, by aggregate. */
export async function readLedger(
  { database }: Pick<ListeningApp, 'database'>,
  group: string,
): Promise<Map<string, number[]>> {
  const rows = await database.query<{ readonly id: string; readonly numbers: number[] }[]>(
    `SELECT aggregate_id AS id, array_agg(sequence_number ORDER BY line) AS numbers
     FROM test_ledger WHERE group_name = $1 GROUP BY aggregate_id`,
    [group],
  );
  return new Map(rows.map(({ id, numbers }) => [id, numbers]));
}
