import type { LoggedEvent } from '../../events/index.js';
import type { DeliveryTarget } from '../subscriptions/index.js';

/** An event serialised in one version and format, as one or many subscriptions receive it. */
export interface Rendition {
  readonly format: DeliveryTarget['format'];
  readonly version: number;
  /** Signed and sent byte for byte. */
  readonly body: Buffer;
  /** The SHA-256 of the body, in hexadecimal. */
  readonly hash: string;
}

/** An event shared by its deliveries, with its renditions. */
export class SharedEvent {
  private readonly renditions: { readonly key: string; readonly rendition: Rendition }[] = [];

  constructor(readonly logged: LoggedEvent) {}

  /** The rendition of this key, made once. There are few keys, so a list is enough. */
  rendition(key: string, make: () => Rendition): Rendition {
    for (const known of this.renditions) if (known.key === key) return known.rendition;
    const rendition = make();
    this.renditions.push({ key, rendition });
    return rendition;
  }
}
