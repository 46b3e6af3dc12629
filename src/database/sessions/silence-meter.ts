/** What is seen of a connection at one moment. */
export interface ConnectionView {
  /** Whether the server owes an answer. */
  readonly isWaiting: boolean;
  /** Bytes received so far. */
  readonly bytesRead: number;
}

/**
 * Measures for how long a server has owed an answer without sending a byte. It is shown the
 * connection at short intervals, so a statement costs nothing, and counts intervals rather than the
 * clock: a process that was itself suspended has not waited.
 */
export class SilenceMeter {
  private bytesRead = 0;
  private silentMs = 0;

  /** Resolves one interval of `elapsedMs` to the silence so far, in milliseconds. */
  observe({ isWaiting, bytesRead }: ConnectionView, elapsedMs: number): number {
    const isSilent = isWaiting && bytesRead === this.bytesRead;
    this.silentMs = isSilent ? this.silentMs + elapsedMs : 0;
    this.bytesRead = bytesRead;
    return this.silentMs;
  }
}
