/** A version of an event type. */
export interface VersionOfType {
  readonly eventType: string;
  readonly version: number;
}

/** The API key that a request uses, and its tenant. */
export interface Reader {
  /** The id of the API key. */
  readonly keyId: string;
  readonly tenantId: string;
}

/** Channels whose readers choose the version with each request. */
export type ReadingChannel = 'stream' | 'rest';

/** The use of a deprecated version by a reader. */
export interface VersionUse extends VersionOfType, Reader {
  readonly channel: ReadingChannel;
}

/** A use with the time when it was last seen. */
export interface SeenUse extends VersionUse {
  readonly lastSeenAt: Date;
}
