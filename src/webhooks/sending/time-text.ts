/** A time limit for people: `15 s`, `250 ms`. */
export function timeText(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`;
}
