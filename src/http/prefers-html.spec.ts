import { describe, expect, it } from '@jest/globals';
import { prefersHtml } from './prefers-html.js';

describe('the preference of an Accept header', () => {
  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['text/html'],
    ['TEXT/HTML; charset=utf-8 , */*;q=0.1'],
    ['application/json;q=0.5, text/html'],
    ['application/json;q=0, */*'],
    ['text/*, */*;q=0.5'],
  ])('is HTML: %s', (accept) => {
    expect(prefersHtml(accept)).toBe(true);
  });

  it.each([
    [undefined],
    [''],
    ['*/*'],
    ['application/json'],
    ['application/json, text/plain, */*'],
    ['text/html, application/json'],
    ['text/html;q=0.5, application/json'],
    ['text/html;q=0, */*;q=0.1'],
    ['text/html;q=banana'],
    ['text/html;q=7, */*'],
    ['image/png'],
    [';;,,q=1'],
  ])('is JSON: %s', (accept) => {
    expect(prefersHtml(accept)).toBe(false);
  });
});
