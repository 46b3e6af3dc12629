import { ForbiddenException, InternalServerErrorException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { BadRequest, Conflict } from '../../common/index.js';
import { problemKind } from '../../../test/support/problem-kind.js';
import { faultOf } from './fault-of.js';

const coded = (code: string, message = 'SELECT secret'): Error =>
  Object.assign(new Error(message), { code });

describe('the fault of an error', () => {
  it('contains everything that an application error states', () => {
    const errors = [{ path: 'a', message: 'b' }];
    expect(faultOf(new BadRequest(problemKind('bad', 400), 'Bad.', { errors }))).toMatchObject({
      status: 400,
      code: 'bad',
      detail: 'Bad.',
      errors,
    });
    expect(
      faultOf(new Conflict(problemKind('taken', 409), 'Taken.', { headers: { a: 'b' } })),
    ).toMatchObject({
      status: 409,
      headers: { a: 'b' },
    });
    expect(faultOf(new ForbiddenException('no'))).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it.each([
    ['22003', 400],
    ['22P02', 400],
    ['22021', 400],
    ['40001', 503],
    ['40P01', 503],
    ['53300', 503],
    ['57P01', 503],
    ['57P05', 503],
    ['57014', 503],
    ['55P03', 503],
    ['25P03', 503],
    ['ETIMEDOUT', 503],
    ['08006', 503],
    ['ECONNREFUSED', 503],
    ['23505', 500],
    ['42P01', 500],
    ['530', 500],
  ])('is nothing but the status of a database error: %s is %d', (code, status) => {
    const fault = faultOf(coded(code));
    expect(fault.status).toBe(status);
    expect(JSON.stringify(fault)).not.toContain('secret');
    expect(fault.headers?.['retry-after']).toBe(status === 503 ? '1' : undefined);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Query runner already released. Cannot run queries anymore.',
    'timeout exceeded when trying to connect',
    'Client was closed and is not queryable',
  ])('is to try again when the connection is lost: %s', (message) => {
    expect(faultOf(new Error(message)).status).toBe(503);
  });

  it('reveals nothing of an unexpected error', () => {
    const unforeseen = [new Error('secret'), 'secret', null, undefined];
    for (const error of [...unforeseen, new InternalServerErrorException('secret')]) {
      const fault = faultOf(error);
      expect(fault).toMatchObject({ status: 500, code: 'internal_error' });
      expect(JSON.stringify(fault)).not.toContain('secret');
    }
  });
});
