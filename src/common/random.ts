/** Randomness as a dependency, for jitter and the like; secrets come from `node:crypto`. */
export abstract class Random {
  /** A number in [0, 1). */
  abstract next(): number;
}

export class SystemRandom extends Random {
  next(): number {
    return Math.random();
  }
}
