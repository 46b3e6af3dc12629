import { describe, expect, it } from '@jest/globals';
import { disabledReason } from './disable-rule.js';

const failing = { status: 'active', consecutiveFailures: 5, disableAfter: 5 };

describe('the last attempt of a delivery', () => {
  it('disables its webhook when enough attempts have failed in a row', () => {
    expect(disabledReason({ kind: 'exhausted' }, failing)).toMatch(/5 failed attempts/);
    const fewer = { ...failing, consecutiveFailures: 4 };
    expect(disabledReason({ kind: 'exhausted' }, fewer)).toBeNull();
  });

  it('disables it immediately after a 410, also when it is paused', () => {
    const first = { ...failing, consecutiveFailures: 1 };
    expect(disabledReason({ kind: 'gone' }, first)).toMatch(/410/);
    expect(disabledReason({ kind: 'gone' }, { ...first, status: 'paused' })).toMatch(/410/);
  });

  it('disables it when the receiver requests that, but not when it aborts one message', () => {
    const first = { ...failing, consecutiveFailures: 0 };
    expect(disabledReason({ kind: 'unwanted', delivered: true }, first)).toMatch(/asked/);
    expect(disabledReason({ kind: 'aborted' }, failing)).toBeNull();
  });

  it('keeps a paused one paused, and the reason of a disabled one', () => {
    expect(disabledReason({ kind: 'exhausted' }, { ...failing, status: 'paused' })).toBeNull();
    expect(disabledReason({ kind: 'gone' }, { ...failing, status: 'disabled' })).toBeNull();
  });
});
