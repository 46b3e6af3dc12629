/** A version of an event type. */
export interface VersionOfType {
  readonly eventType: string;
  readonly version: number;
}

/** On whose behalf something is read. */
export interface Reader {
  /** The API key. */
  readonly keyId: string;
  readonly tenantId: string;
}

/** Ways to read events with a key, where the reader names the version each time. */
export type ReadingChannel = 'stream' | 'rest';

/** Somebody reads a deprecated version. */
export interface VersionUse extends VersionOfType, Reader {
  readonly channel: ReadingChannel;
}

/** A use as it was last seen. */
export interface SeenUse extends VersionUse {
  readonly lastSeenAt: Date;
}
