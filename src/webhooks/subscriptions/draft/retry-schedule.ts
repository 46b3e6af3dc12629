import { formatDuration, parseDuration } from '../../../common/index.js';
import { webhookRules } from '../webhook-rules.js';
import type { BrokenRules } from './broken-rules.js';

const MAX_DELAY_MS = webhookRules.retryDelay.maxMs;

/** Reads the delays of a schedule, in ms; adds an error for each invalid one. */
export function readRetrySchedule(texts: readonly string[], rules: BrokenRules): number[] {
  return texts.map((text, index) => {
    const path = `retrySchedule.${index}`;
    try {
      const delay = parseDuration(text);
      if (delay > MAX_DELAY_MS) rules.add(path, `must not exceed ${formatDuration(MAX_DELAY_MS)}`);
      return delay;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      rules.add(path, 'must be a duration such as 250ms, 15s, 5m, 2h or 1d');
      return 0;
    }
  });
}
