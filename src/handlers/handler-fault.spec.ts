import { describe, expect, it } from '@jest/globals';
import { faultOf } from './handler-fault.js';

const withCode = (code: string): Error => Object.assign(new Error('it went wrong'), { code });

describe('the fault that ended a handler', () => {
  it.each([
    ['a deadlock', withCode('40P01'), 'conflict'],
    ['a serialisation failure', withCode('40001'), 'conflict'],
    ['a deadlock behind another error', new Error('x', { cause: withCode('40P01') }), 'conflict'],
    ['a server that shuts down', withCode('57P01'), 'outage'],
    ['a connection that is cut', new Error('Connection terminated unexpectedly'), 'outage'],
    ['a broken rule of the database', withCode('23505'), 'failure'],
    ['a cancelled statement', withCode('57014'), 'failure'],
    ["a network error of the handler's own", withCode('ECONNRESET'), 'failure'],
    ['any other error', new Error('no'), 'failure'],
    ['what is no error', 'no', 'failure'],
  ])('is told for %s', (_what, error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });
});
