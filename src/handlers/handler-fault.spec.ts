import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { ConnectionSilent } from '../database/index.js';
import { faultOf } from './handler-fault.js';

const withCode = (code: string): Error => Object.assign(new Error('it went wrong'), { code });
const silent = new ConnectionSilent('api', 10_000, 'statement');
const wrapped = new QueryFailedError('SELECT 1', [], silent);

describe('handler faults', () => {
  it.each([
    ['a deadlock', withCode('40P01'), 'conflict'],
    ['a serialisation failure', withCode('40001'), 'conflict'],
    [
      'a deadlock wrapped by another error',
      new Error('x', { cause: withCode('40P01') }),
      'conflict',
    ],
    ['a server shutdown', withCode('57P01'), 'outage'],
    ['a connection that is cut', new Error('Connection terminated unexpectedly'), 'outage'],
    ['a lock that others hold', withCode('55P03'), 'outage'],
    ['a silent connection', silent, 'outage'],
    ['a silent connection under TypeORM', wrapped, 'outage'],
    ['a broken rule of the database', withCode('23505'), 'failure'],
    ['a cancelled statement', withCode('57014'), 'failure'],
    ['a network error of the handler itself', withCode('ECONNRESET'), 'failure'],
    ['any other error', new Error('no'), 'failure'],
    ['a thrown string', 'no', 'failure'],
  ])('classifies %s', (_case, error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });
});
