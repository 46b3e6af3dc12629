import { arrayLiteral } from './array-literal.js';
import type { AttemptOutcome, Verdict } from './attempt-outcome.js';

type Recorded = AttemptOutcome<Extract<Verdict, { kind: 'succeeded' | 'retry' }>>;

/** $1 to $13 of `RECORD_OUTCOMES`. */
export function outcomeColumns(outcomes: readonly Recorded[]): unknown[] {
  return [
    arrayLiteral(outcomes.map(({ delivery }) => delivery.id)),
    arrayLiteral(outcomes.map(({ delivery }) => delivery.claim)),
    arrayLiteral(outcomes.map(({ delivery }) => delivery.subscriptionId)),
    arrayLiteral(outcomes.map(({ verdict }) => (verdict.kind === 'retry' ? verdict.at : null))),
    arrayLiteral(outcomes.map(({ delivery }) => delivery.attemptNumber)),
    arrayLiteral(outcomes.map(({ startedAt }) => startedAt)),
    arrayLiteral(outcomes.map(({ result }) => result.durationMs)),
    arrayLiteral(outcomes.map(({ result }) => result.statusCode)),
    outcomes.map(({ result }) => result.error),
    outcomes.map(({ result }) => result.errorClass),
    outcomes.map(({ result }) => result.responseHeaders && JSON.stringify(result.responseHeaders)),
    outcomes.map(({ result }) => result.responseBody),
    arrayLiteral(outcomes.map(({ delivery }) => delivery.manual)),
  ];
}
