/** What a Standard Webhooks signature covers. */
export interface SignedMessage {
  /** `webhook-id`. */
  readonly id: string;
  /** `webhook-timestamp`: unix seconds of this attempt. */
  readonly timestampSeconds: number;
  /** The body, byte for byte as it is sent. */
  readonly body: Buffer | string;
}

/** The signed bytes are this and then the body (Standard Webhooks 1.0, "Signature scheme"). */
export function signedPrefix({ id, timestampSeconds }: SignedMessage): string {
  return `${id}.${timestampSeconds}.`;
}

/**
 * The value of `webhook-signature`: one signature for each key that a receiver may have at the moment, parted
 * by spaces. A receiver accepts the message when any of them verifies.
 */
export function signatureHeader(signatures: readonly string[]): string {
  return signatures.join(' ');
}
