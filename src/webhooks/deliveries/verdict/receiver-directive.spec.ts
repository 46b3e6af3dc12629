import { describe, expect, it } from '@jest/globals';
import { receiverDirective } from './receiver-directive.js';

describe('the directive of a receiver', () => {
  it.each([
    ['disable', 'disable'],
    ['DISABLE', 'disable'],
    [' Abort-Message ', 'abort-message'],
    ['abort-message, disable', 'disable'],
    [['abort-message', 'other'], 'abort-message'],
    ['', null],
    ['disabled', null],
    ['retry', null],
  ])('in %j is %j', (value, wish) => {
    expect(receiverDirective({ 'webhook-delivery': value })).toBe(wish);
  });

  it('is null without the header or without a response', () => {
    expect(receiverDirective({ 'content-type': 'text/plain' })).toBeNull();
    expect(receiverDirective(null)).toBeNull();
  });
});
