import type { AttemptOutcome } from '../attempt-outcome.js';
import type { Verdict } from '../verdict/verdict.js';

/** The part of an attempt that the attempt log stores. */
export type RecordedAttempt = Pick<AttemptOutcome, 'startedAt' | 'result' | 'sent'> & {
  readonly delivery: Pick<
    AttemptOutcome['delivery'],
    'id' | 'subscriptionId' | 'attemptNumber' | 'manual'
  >;
};

type Value = string | number | boolean | Date | null;

type Recorded = AttemptOutcome<Extract<Verdict, { kind: 'succeeded' | 'retry' }>>;

/** The number of values of an attempt. */
const ATTEMPT_WIDTH = 22;

/** The index of the first value that is free text, which the driver must escape. */
const FIRST_TEXT = 17;

/** A row of `webhook_attempts` in the order of `ATTEMPT_COLUMNS`; the hash as hexadecimal text. */
export function attemptValues({ delivery, startedAt, result, sent }: RecordedAttempt): Value[] {
  const { timings, responseHeaders } = result;
  return [
    delivery.id,
    delivery.subscriptionId,
    delivery.attemptNumber,
    startedAt,
    delivery.manual,
    result.durationMs,
    result.statusCode,
    result.errorClass,
    result.resolvedAddress,
    timings.dns,
    timings.connect,
    timings.tls,
    timings.firstByte,
    timings.total,
    sent && sent.rendition.version,
    sent && sent.rendition.format,
    sent && sent.rendition.hash,
    result.error,
    result.errorDetail,
    sent && JSON.stringify(sent.headers),
    responseHeaders && JSON.stringify(responseHeaders),
    result.responseBody,
  ];
}

/**
 * $1 to $24 of `RECORD_OUTCOMES`: claim numbers, retry times, and the attempts column by column.
 */
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

/**
 * A PostgreSQL array of values that never need escaping: UUIDs, numbers, booleans, times, null. The
 * driver would search each value for quotes, which costs as much as the rest of the statement.
 */
export function arrayLiteral(values: readonly Value[]): string {
  return `{${values.map(element).join(',')}}`;
}

function element(value: Value): string {
  if (value === null) return 'NULL';
  return value instanceof Date ? value.toISOString() : String(value);
}

/** The fields by which log entries identify an attempt. */
export function attemptLogFields({
  delivery,
  result,
}: AttemptOutcome): Readonly<Record<string, string | number | null | undefined>> {
  return {
    subscriptionId: delivery.subscriptionId,
    deliveryId: delivery.id,
    eventId: delivery.event?.logged.eventId,
    attempt: delivery.attemptNumber,
    errorClass: result.errorClass,
    statusCode: result.statusCode,
  };
}
