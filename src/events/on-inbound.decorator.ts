import type { EntityManager } from 'typeorm';

/** A message of another system, once its signature was verified and it was stored. */
export interface InboundMessage {
  /** Who sent it: `payments`, `stripe`, `github`. */
  readonly provider: string;
  /** The sender's id of it; it becomes the `correlationId` of what its handler does. */
  readonly messageId: string;
  readonly type: string;
  readonly receivedAt: Date;
  /** The JSON object that it is, none of its fields checked. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Which messages a method handles. */
export interface InboundSubscription {
  readonly provider: string;
  readonly type: string;
}

/**
 * Handles a message. `tx` is the transaction that also notes it as processed: what is written with it (or inside
 * `Transactions.run`) commits exactly once. Nothing else may leave the process from here.
 * @throws {AppError} with a status of 4xx when the message can never be processed: it is not tried again
 */
export type InboundHandler = (message: InboundMessage, tx: EntityManager) => Promise<void>;

const SUBSCRIPTION = 'tidings:inbound-subscription';

/** Makes a method of a provider the one that handles this type of message of an inbound webhook. */
export function OnInbound(
  provider: string,
  type: string,
): <Handler extends InboundHandler>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Handler>,
) => void {
  return (_target, _name, { value }) => {
    if (value) Reflect.defineMetadata(SUBSCRIPTION, { provider, type }, value);
  };
}

/** What `@OnInbound` says about a method; undefined for any other. */
export function inboundSubscription(method: object): InboundSubscription | undefined {
  return Reflect.getMetadata(SUBSCRIPTION, method) as InboundSubscription | undefined;
}
