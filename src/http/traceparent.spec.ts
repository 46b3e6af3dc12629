import { describe, expect, it } from '@jest/globals';
import { traceparentOf } from './traceparent.js';

const VALID = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('traceparentOf', () => {
  it("keeps the caller's", () => {
    expect(traceparentOf(VALID)).toBe(VALID);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    `ff${VALID.slice(2)}`,
    VALID.replace(/0af7651916cd43dd8448eb211c80319c/, '0'.repeat(32)),
    VALID.replace(/b7ad6b7169203331/, '0'.repeat(16)),
    VALID.toUpperCase(),
  ])('starts a trace in place of %j', (header) => {
    const started = traceparentOf(header);
    expect(started).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(started).not.toBe(traceparentOf(header));
  });
});
