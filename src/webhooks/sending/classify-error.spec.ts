import { describe, expect, it } from '@jest/globals';
import { DestinationRefused, UnresolvableHost } from '../destinations/index.js';
import { classifyError, describeError } from './classify-error.js';
import { SendFailure } from './send-failure.js';

const system = (syscall: string, code: string, message: string): Error =>
  Object.assign(new Error(message), { syscall, code });
const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('classifyError', () => {
  it.each<[unknown, string]>([
    [new DestinationRefused('has a fragment'), 'ssrf_blocked'],
    [new UnresolvableHost('a.test', { why: 'ENOTFOUND' }), 'dns_error'],
    [new SendFailure('tls_error', 'expired'), 'tls_error'],
    [coded('ECONNREFUSED'), 'connection_refused'],
    [coded('ECONNRESET'), 'connection_reset'],
    [coded('EPIPE'), 'connection_reset'],
    [coded('ETIMEDOUT'), 'timeout'],
    [coded('EHOSTUNREACH'), 'unreachable'],
    [coded('ENETUNREACH'), 'unreachable'],
    [new Error('anything else'), 'connection_reset'],
    ['not even an error', 'connection_reset'],
    [null, 'connection_reset'],
  ])('%p is %s', (error, expected) => {
    expect(classifyError(error)).toBe(expected);
  });
});

describe('describeError', () => {
  it('is one short line without control characters', () => {
    const text = describeError(new Error(`a\r\n\0b${'c'.repeat(1_000)}`));
    expect(text).toMatch(/^a bc+$/);
    expect(text).toHaveLength(500);
  });

  it('names a system error without the address', () => {
    const error = system('connect', 'ECONNREFUSED', 'connect ECONNREFUSED 10.1.2.3:8080');
    expect(describeError(error)).toBe('connect ECONNREFUSED');
  });
});
