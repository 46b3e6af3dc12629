import { describe, expect, it } from '@jest/globals';
import { DestinationRefused, UnresolvableHost } from '../destinations/index.js';
import { classifyError } from './classify-error.js';
import { SendFailure } from './send-failure.js';

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
    [coded('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'tls_error'],
    [new Error('anything else'), 'connection_reset'],
    ['not even an error', 'connection_reset'],
    [null, 'connection_reset'],
  ])('%p is %s', (error, expected) => {
    expect(classifyError(error)).toBe(expected);
  });
});
