import type { EntityManager } from 'typeorm';

/** A verified and stored message of another system. */
export interface InboundMessage {
  /** The sender: `payments`, `stripe`, `github`. */
  readonly provider: string;
  /** The sender's id of the message; the `correlationId` of the events that its handler records. */
  readonly messageId: string;
  readonly type: string;
  readonly receivedAt: Date;
  /** The message as a JSON object, whose fields are not validated. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A subscription declared with `@OnInbound`. */
export interface InboundSubscription {
  readonly provider: string;
  readonly type: string;
}

/**
 * Handles a message. `tx` is the transaction that also marks the message as processed: writes with
 * it (or inside `Transactions.run`) commit exactly once. A handler must have no other side effects.
 * @throws {AppError} with a 4xx status if the message can never be processed; it is not retried
 */
export type InboundHandler = (message: InboundMessage, tx: EntityManager) => Promise<void>;

const SUBSCRIPTION = 'tidings:inbound-subscription';

/** Makes a method of a provider the handler of one type of inbound message. */
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

/** The subscription of a method; undefined without `@OnInbound`. */
export function inboundSubscription(method: object): InboundSubscription | undefined {
  return Reflect.getMetadata(SUBSCRIPTION, method) as InboundSubscription | undefined;
}
