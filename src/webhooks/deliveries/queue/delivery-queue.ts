/**
 * Wakes workers when deliveries are due. Every wake-up is a hint that may be lost: the rows are the
 * truth, and the sweeper finds whatever no hint announced.
 */
export abstract class DeliveryQueue {
  /** Requests a claim now. Call it after the commit. Never throws and never waits. */
  abstract wake(): void;

  /** Requests a claim at the time at which a delivery falls due. */
  abstract wakeAt(due: Date): void;

  /** Sets the callback for each wake-up that this process receives. Called once, by the worker. */
  abstract consume(onWake: () => Promise<void>): void;
}
