interface Load {
  /** Attempts that this process makes at once, not counting those that are slow. */
  readonly slots: number;
  /** Attempts under way that have not been answered for a while. */
  readonly slow: number;
}

/** Attempts that may be open at once, per slot: bounds what very many receivers that hang can cost in sockets. */
export const OPEN_PER_SLOT = 16;

/**
 * How many attempts one subscription may have under way at once: half of the slots, so that no single one fills
 * them, and less the more are slow, so that not even hundreds of receivers that hang together do. At least one,
 * and one only for a receiver that fails: that one is the probe.
 */
export function fairShare({ slots, slow }: Load, isFailing: boolean): number {
  if (isFailing) return 1;
  const free = 1 - slow / (slots * OPEN_PER_SLOT);
  return Math.max(1, Math.floor((slots / 2) * free));
}
