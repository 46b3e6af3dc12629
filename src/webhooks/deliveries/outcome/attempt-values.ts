import type { AttemptOutcome } from '../attempt-outcome.js';

/** What the attempt log keeps of an attempt. */
export type RecordedAttempt = Pick<AttemptOutcome, 'startedAt' | 'result' | 'sent'> & {
  readonly delivery: Pick<
    AttemptOutcome['delivery'],
    'id' | 'subscriptionId' | 'attemptNumber' | 'manual'
  >;
};

type Value = string | number | boolean | Date | null;

/** A row of `webhook_attempts`, in the order of `ATTEMPT_COLUMNS`; the hash as hexadecimal text. */
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
    sent && JSON.stringify(sent.headers),
    responseHeaders && JSON.stringify(responseHeaders),
    result.responseBody,
  ];
}

/** How many they are. */
export const ATTEMPT_WIDTH = 21;

/** From here on the values are free text, which the driver must escape. */
export const FIRST_TEXT = 17;
