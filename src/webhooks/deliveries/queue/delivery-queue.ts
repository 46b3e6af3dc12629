/**
 * How a worker hears that deliveries are due. Everything that passes here is a hint, and may be lost: the rows
 * are the truth, and the sweeper finds whatever no hint announced.
 */
export abstract class DeliveryQueue {
  /** Asks for a claim now. Call it after the commit; never throws and never waits. */
  abstract wake(): void;

  /** Asks for a claim at the time at which a delivery falls due. */
  abstract wakeAt(due: Date): void;

  /** Who claims in this process, at each wake-up that reaches it. Set once, by the worker. */
  abstract consume(claim: () => Promise<void>): void;
}
