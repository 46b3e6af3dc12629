const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Milliseconds of a duration such as `250ms`, `15s`, `5m`, `2h` or `1d`.
 * @throws {RangeError} when the text is no duration
 */
export function parseDuration(text: string): number {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text.trim());
  if (!match) throw new RangeError(`"${text}" is not a duration such as 250ms, 15s, 5m, 2h or 1d`);
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
}

/** The shortest exact way to write a duration: `formatDuration(90_000)` is `90s`. */
export function formatDuration(ms: number): string {
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    if (ms > 0 && ms % UNITS[unit] === 0) return `${ms / UNITS[unit]}${unit}`;
  }
  return `${ms}ms`;
}
