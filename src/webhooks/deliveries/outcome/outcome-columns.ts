import { arrayLiteral } from './array-literal.js';
import type { AttemptOutcome, Verdict } from '../attempt-outcome.js';
import { ATTEMPT_WIDTH, attemptValues, FIRST_TEXT } from './attempt-values.js';

type Recorded = AttemptOutcome<Extract<Verdict, { kind: 'succeeded' | 'retry' }>>;

/** $1 to $23 of `RECORD_OUTCOMES`: claims, times of retries, and the attempts column by column. */
export function outcomeColumns(outcomes: readonly Recorded[]): unknown[] {
  const rows = outcomes.map(attemptValues);
  const columns = Array.from({ length: ATTEMPT_WIDTH }, (_, column) =>
    rows.map((row) => row[column] ?? null),
  );
  return [
    arrayLiteral(outcomes.map(({ delivery }) => delivery.claim)),
    arrayLiteral(outcomes.map(({ verdict }) => (verdict.kind === 'retry' ? verdict.at : null))),
    ...columns.map((values, column) => (column < FIRST_TEXT ? arrayLiteral(values) : values)),
  ];
}
