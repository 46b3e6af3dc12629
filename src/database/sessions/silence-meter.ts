/** The state of a connection at one moment. */
export interface ConnectionView {
  /** Whether a response of the server is due. */
  readonly isWaiting: boolean;
  /** Bytes received so far. */
  readonly bytesRead: number;
}

/**
 * Measures for how long a response has been due without the server sending a byte. It samples the
 * connection at short intervals, so that statements cost nothing, and adds up the intervals instead
 * of comparing times, because a process that was suspended has not waited.
 */
export class SilenceMeter {
  private bytesRead = 0;
  private silentMs = 0;

  /** Adds an interval, and returns the silence so far in milliseconds. */
  observe({ isWaiting, bytesRead }: ConnectionView, elapsedMs: number): number {
    const isSilent = isWaiting && bytesRead === this.bytesRead;
    this.silentMs = isSilent ? this.silentMs + elapsedMs : 0;
    this.bytesRead = bytesRead;
    return this.silentMs;
  }
}
