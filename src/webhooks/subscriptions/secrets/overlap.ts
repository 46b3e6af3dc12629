import { formatDuration, parseDuration } from '../../../common/index.js';
import { webhookRules } from '../webhook-rules.js';
import type { BrokenRules } from '../draft/broken-rules.js';

const MAX_OVERLAP_MS = webhookRules.overlap.maxMs;

/** How long the old secret signs beside the new one, in ms; `0s`: not at all. */
export function readOverlap(text: string, rules: BrokenRules): number {
  try {
    const overlap = parseDuration(text);
    if (overlap > MAX_OVERLAP_MS) {
      rules.add('overlap', `must not exceed ${formatDuration(MAX_OVERLAP_MS)}`);
    }
    return overlap;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    rules.add('overlap', 'must be a duration such as 0s, 15m, 24h or 7d');
    return 0;
  }
}
