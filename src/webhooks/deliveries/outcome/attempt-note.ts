import type { AttemptOutcome } from '../attempt-outcome.js';

/** What the log says of an attempt that failed. */
export interface AttemptNote {
  readonly subscriptionId: string;
  readonly deliveryId: string;
  readonly eventId: string | undefined;
  /** 1, 2, … */
  readonly attempt: number;
  readonly errorClass: string | null;
  readonly statusCode: number | null;
}

export function noteOf({ delivery, result }: AttemptOutcome): AttemptNote {
  return {
    subscriptionId: delivery.subscriptionId,
    deliveryId: delivery.id,
    eventId: delivery.event?.logged.eventId,
    attempt: delivery.attemptNumber,
    errorClass: result.errorClass,
    statusCode: result.statusCode,
  };
}
