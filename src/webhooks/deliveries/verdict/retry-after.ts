const SECONDS = /^\d+$/;
const DAY = '(?<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const MONTH = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = String.raw`(?<time>\d{2}:\d{2}:\d{2})`;

/**
 * The three forms of an HTTP date that a recipient must accept (RFC 9110 §5.6.7); the first one is
 * current.
 */
const HTTP_DATES = [
  new RegExp(String.raw`^${DAY}, (?<date>\d{2}) ${MONTH} (?<year>\d{4}) ${TIME} GMT$`),
  new RegExp(
    String.raw`^${DAY}[a-z]+(?<=^${LONG_DAY}), (?<date>\d{2})-${MONTH}-(?<year>\d{2}) ${TIME} GMT$`,
  ),
  new RegExp(String.raw`^${DAY} ${MONTH} (?<date>[ \d]\d) ${TIME} (?<year>\d{4})$`),
];

/**
 * Reads a `Retry-After` header (RFC 9110 §10.2.3): whole seconds or an HTTP date.
 * @param header as the sender returns it; several values are ignored, since none can be trusted
 * @param now the time that a date is relative to
 * @returns milliseconds from now, 0 for a date in the past; `null` without a well-formed value
 */
export function parseRetryAfter(
  header: string | readonly string[] | null | undefined,
  now: Date,
): number | null {
  if (typeof header !== 'string') return null;
  const value = header.trim();
  // A number of any length is valid, however large; the retry policy caps it.
  if (SECONDS.test(value)) return Math.min(Number(value) * 1_000, Number.MAX_SAFE_INTEGER);
  const date = parseHttpDate(value, now);
  return date && Math.max(0, date.getTime() - now.getTime());
}

function parseHttpDate(value: string, now: Date): Date | null {
  for (const form of HTTP_DATES) {
    const parts = form.exec(value)?.groups;
    if (!parts) continue;
    const { day, date = '', month, year = '', time } = parts;
    const text = `${day}, ${date.replace(' ', '0')} ${month} ${fullYear(year, now)} ${time} GMT`;
    // Only a real date survives a round trip: "31 Feb", 25:00 and a wrong weekday do not.
    const parsed = new Date(text);
    if (!Number.isNaN(parsed.getTime()) && parsed.toUTCString() === text) return parsed;
  }
  return null;
}

/** A two-digit year more than 50 years ahead is in the past century (RFC 9110 §5.6.7). */
function fullYear(year: string, now: Date): string {
  if (year.length === 4) return year;
  const thisYear = now.getUTCFullYear();
  const candidate = thisYear - (thisYear % 100) + Number(year);
  return String(candidate > thisYear + 50 ? candidate - 100 : candidate);
}
