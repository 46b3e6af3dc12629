import { describe, expect, it } from '@jest/globals';
import { disabledReason } from './disable-rule.js';

const failing = { status: 'active', consecutiveFailures: 5, disableAfter: 5 };

describe('whether a last attempt disables its webhook', () => {
  it('does when enough attempts have failed in a row', () => {
    expect(disabledReason({ kind: 'exhausted' }, failing)).toMatch(/5 failed attempts/);
    const fewer = { ...failing, consecutiveFailures: 4 };
    expect(disabledReason({ kind: 'exhausted' }, fewer)).toBeNull();
  });

  it('does at once when the receiver answered 410, also when it is paused', () => {
    const first = { ...failing, consecutiveFailures: 1 };
    expect(disabledReason({ kind: 'gone' }, first)).toMatch(/410/);
    expect(disabledReason({ kind: 'gone' }, { ...first, status: 'paused' })).toMatch(/410/);
  });

  it('does when the receiver asks for it, but not when it aborts one message', () => {
    const first = { ...failing, consecutiveFailures: 0 };
    expect(disabledReason({ kind: 'unwanted', delivered: true }, first)).toMatch(/asked/);
    expect(disabledReason({ kind: 'aborted' }, failing)).toBeNull();
  });

  it('leaves a paused one paused, and a disabled one with the reason that it has', () => {
    expect(disabledReason({ kind: 'exhausted' }, { ...failing, status: 'paused' })).toBeNull();
    expect(disabledReason({ kind: 'gone' }, { ...failing, status: 'disabled' })).toBeNull();
  });
});
