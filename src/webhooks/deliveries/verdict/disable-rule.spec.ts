import { describe, expect, it } from '@jest/globals';
import { disablingOf } from './disable-rule.js';

const failing = { status: 'active', consecutiveFailures: 5, disableAfter: 5 };

describe('whether a last attempt disables its webhook', () => {
  it('does when enough attempts have failed in a row', () => {
    const disabling = disablingOf({ kind: 'exhausted' }, failing);
    expect(disabling).toEqual({
      cause: 'exhausted',
      reason: 'A delivery failed for good after 5 failed attempts in a row.',
    });
    const fewer = { ...failing, consecutiveFailures: 4 };
    expect(disablingOf({ kind: 'exhausted' }, fewer)).toBeNull();
  });

  it('does at once when the receiver responded 410, also when it is paused', () => {
    const first = { ...failing, consecutiveFailures: 1 };
    const gone = { cause: 'gone', reason: 'The receiver responded with 410 Gone.' };
    expect(disablingOf({ kind: 'gone' }, first)).toEqual(gone);
    expect(disablingOf({ kind: 'gone' }, { ...first, status: 'paused' })).toEqual(gone);
  });

  it('does when the receiver requests it, but not when it aborts one message', () => {
    const first = { ...failing, consecutiveFailures: 0 };
    expect(disablingOf({ kind: 'unwanted', delivered: true }, first)).toEqual({
      cause: 'receiver',
      reason: 'The receiver requested it with the header `webhook-delivery: disable`.',
    });
    expect(disablingOf({ kind: 'rejected' }, failing)).toBeNull();
  });

  it('leaves a paused one paused, and a disabled one with the reason that it has', () => {
    expect(disablingOf({ kind: 'exhausted' }, { ...failing, status: 'paused' })).toBeNull();
    expect(disablingOf({ kind: 'gone' }, { ...failing, status: 'disabled' })).toBeNull();
  });
});
