import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import {
  DatabaseConnectionError,
  databaseFaultOf,
  isConnectionLost,
  isRejected,
  isTransientFault,
  markConnectError,
  tookTooLong,
  wasHeldUp,
} from './database-fault.js';

class Silent extends DatabaseConnectionError {}

const withCode = (code: string): Error => Object.assign(new Error('it went wrong'), { code });
const byTypeOrm = (error: Error): Error => new QueryFailedError('SELECT 1', [], error);
const refused = withCode('28P01');
markConnectError(refused);

describe('database faults', () => {
  it.each([
    ['a server shutdown', withCode('57P01'), 'connection'],
    ['too many connections', withCode('53300'), 'connection'],
    ['a connection exception', withCode('08006'), 'connection'],
    ['a connection that is cut', new Error('Connection terminated unexpectedly'), 'connection'],
    ['a silent connection', new Silent('no answer'), 'connection'],
    ['a silent connection under TypeORM', byTypeOrm(new Silent('no answer')), 'connection'],
    ['a marked error of a connect', refused, 'connection'],
    ['a socket error', withCode('ECONNRESET'), 'network'],
    ['a socket error under TypeORM', byTypeOrm(withCode('ECONNRESET')), 'network'],
    [
      'a host with several addresses',
      new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]),
      'network',
    ],
    ['a full disk', withCode('53100'), 'unavailable'],
    ['a standby', withCode('25006'), 'unavailable'],
    ['a lock that others hold', withCode('55P03'), 'unavailable'],
    ['a deadlock', withCode('40P01'), 'conflict'],
    ['a serialization failure', withCode('40001'), 'conflict'],
    ['a deadlock under TypeORM', byTypeOrm(withCode('40P01')), 'conflict'],
    ['a wrapped deadlock', new Error('x', { cause: withCode('40P01') }), 'conflict'],
    ['a cancelled statement', withCode('57014'), 'timeout'],
    ['a number out of range', withCode('22003'), 'invalid_value'],
    ['a violated constraint', withCode('23505'), null],
    ['an unmarked wrong password', withCode('28P01'), null],
    ['any other error', new Error('no'), null],
    ['a thrown string', 'no', null],
  ])('classify %s', (_case, error, fault) => {
    expect(databaseFaultOf(error)).toBe(fault);
  });

  it('distinguish a lost connection from a rejected statement', () => {
    expect(isConnectionLost(withCode('57P01'))).toBe(true);
    expect(isConnectionLost(withCode('ECONNRESET'))).toBe(true);
    expect(isConnectionLost(withCode('53100'))).toBe(false);
  });

  it('are transient unless the value is invalid', () => {
    expect(isTransientFault(withCode('40001'))).toBe(true);
    expect(isTransientFault(withCode('22003'))).toBe(false);
    expect(isTransientFault(withCode('23505'))).toBe(false);
  });

  it('distinguish rejected data from any other failure', () => {
    const codes = ['22003', '23505', '40001', '57014', 'ECONNRESET'];
    expect(codes.map(withCode).map(isRejected)).toEqual([true, true, false, false, false]);
  });

  it('distinguish a statement that ran for too long from one that waited for a lock', () => {
    expect([withCode('57014'), withCode('55P03')].map(tookTooLong)).toEqual([true, false]);
    expect([withCode('57014'), withCode('55P03')].map(wasHeldUp)).toEqual([true, true]);
  });
});
