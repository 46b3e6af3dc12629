import { formatDuration, parseDuration } from '../../../common/index.js';
import type { BrokenRules } from './broken-rules.js';

/** A wait longer than this helps no receiver, and keeps unfinished deliveries for ever. */
const MAX_WAIT_MS = parseDuration('7d');

/** The waits of a schedule in ms; a rule is broken at each that is none. */
export function readRetrySchedule(texts: readonly string[], rules: BrokenRules): number[] {
  return texts.map((text, index) => {
    const path = `retrySchedule.${index}`;
    try {
      const wait = parseDuration(text);
      if (wait > MAX_WAIT_MS) rules.add(path, `must not exceed ${formatDuration(MAX_WAIT_MS)}`);
      return wait;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      rules.add(path, 'must be a duration such as 250ms, 15s, 5m, 2h or 1d');
      return 0;
    }
  });
}
