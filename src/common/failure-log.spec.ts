import { beforeEach, describe, expect, it } from '@jest/globals';
import { FailureLog } from './failure-log.js';
import { OutageLog } from './outage-log.js';

const coded = (code: string): Error => Object.assign(new Error('of the driver'), { code });

describe('the log of failures', () => {
  let lines: object[];
  let now: number;
  let logs: FailureLog[];

  beforeEach(() => {
    lines = [];
    now = 1_000;
    const nowMs = (): number => now;
    const write = (line: object): void => void lines.push(line);
    const logger = { log: write, warn: write, error: write };
    const postgres = new OutageLog({ logger, down: 'down', up: 'up', nowMs });
    logs = ['relay', 'claims', 'tail'].map(
      (name) => new FailureLog(logger, `${name} failed`, { name }, { postgres, nowMs }),
    );
  });

  it.each([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a shutdown', coded('57P01')],
    ['too many connections', coded('53300')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a cause', new Error('query failed', { cause: coded('08006') })],
    ['several addresses', new AggregateError([coded('ECONNREFUSED')])],
  ])('has one line for all activities that lose PostgreSQL: %s', (_case, error) => {
    for (const log of logs) log.failed(error);
    expect(lines).toEqual([
      { msg: 'down', failed: 'relay failed', name: 'relay', failures: 1, seconds: 0, err: error },
    ]);
    for (const log of logs) log.succeeded();
    now += 6_000;
    for (const log of logs) log.succeeded();
    expect(lines.slice(1)).toEqual([{ msg: 'up', failures: 3, seconds: 0 }]);
  });

  it('has a line for each activity that fails in another way', () => {
    for (const log of logs) log.failed(coded('42601'), { id: 7 });
    expect(lines).toMatchObject([
      { msg: 'relay failed', name: 'relay', id: 7 },
      { msg: 'claims failed', name: 'claims' },
      { msg: 'tail failed', name: 'tail' },
    ]);
    now += 6_000;
    logs[0]?.succeeded();
    expect(lines.slice(3)).toEqual([{ msg: 'relay failed: recovered', failures: 1, seconds: 0 }]);
  });

  it('has an immediate line when an activity fails in another way than before', () => {
    const other = new TypeError('of the code');
    for (let i = 0; i < 20; i += 1) {
      for (const error of [coded('42601'), other, coded('23505')]) logs[0]?.failed(error);
    }
    expect(lines).toMatchObject([
      { failures: 1, err: { code: '42601' } },
      { failures: 1, err: other },
      { failures: 1, err: { code: '23505' } },
    ]);
    now += 60_000;
    logs[0]?.failed(other);
    expect(lines.slice(3)).toMatchObject([{ failures: 58, err: other }]);
  });

  it('has a limited number of lines a minute, however many ways there are to fail', () => {
    for (let i = 0; i < 100; i += 1) logs[0]?.failed(coded(`E${i}`));
    expect(lines).toHaveLength(10);
  });

  it('does not end the outage with the success of an activity that did not fail', () => {
    logs[0]?.failed(coded('57P03'));
    now += 60_000;
    logs[1]?.succeeded();
    expect(lines).toHaveLength(1);
  });
});
