const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Parses a duration such as `250ms`, `15s`, `5m`, `2h` or `1d` to milliseconds.
 * @throws {RangeError} when the text is not a duration
 */
export function parseDuration(text: string): number {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text.trim());
  if (!match) throw new RangeError(`"${text}" is not a duration such as 250ms, 15s, 5m, 2h or 1d`);
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
}

/** Formats a duration exactly, in the largest possible unit: `formatDuration(90_000)` is `90s`. */
export function formatDuration(ms: number): string {
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    if (ms > 0 && ms % UNITS[unit] === 0) return `${ms / UNITS[unit]}${unit}`;
  }
  return `${ms}ms`;
}
