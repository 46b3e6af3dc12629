import { describe, expect, it } from '@jest/globals';
import { judgeConnections, judgePooler, judgeServer } from './judge-server.js';
import type { ServerFacts } from './server-facts.js';

const DEBIAN: ServerFacts = {
  version: 150_018,
  encoding: 'UTF8',
  inRecovery: false,
  readOnly: false,
  isSuperuser: false,
  maxConnections: 100,
  reserved: 3,
  roleLimit: -1,
  databaseLimit: -1,
  used: 0,
  usedByRole: 0,
  usedByDatabase: 0,
  pid: 1,
};
const NEEDS = { fewest: 8, most: 27, smallestPool: 13 };

const judge = (changes: Partial<ServerFacts>): ReturnType<typeof judgeServer> => {
  const facts = { ...DEBIAN, ...changes };
  return { ...judgeServer(facts), ...judgeConnections(facts, NEEDS) };
};

describe('a server', () => {
  it('is accepted with the defaults of Debian', () => {
    expect(judge({})).toEqual({});
    expect(judge({ used: 70 })).toEqual({});
  });

  it.each<[Partial<ServerFacts>, string]>([
    [{ version: 140_012 }, 'it is PostgreSQL 14.12; Tidings needs 15 or later'],
    [{ encoding: 'SQL_ASCII' }, 'its database has the encoding SQL_ASCII; Tidings needs UTF8'],
    [{ inRecovery: true, readOnly: true }, 'it is a standby and cannot be written to'],
    [{ readOnly: true }, 'it is read-only: set default_transaction_read_only=off'],
  ])('is refused with %j', (facts, refusal) => {
    expect(judge(facts).refusal).toContain(refusal);
  });

  it('is refused when the process could not open the connections that it needs', () => {
    expect(judge({ used: 90 })).toEqual({
      refusal:
        'it has 7 connections left (max_connections 100, 3 reserved, 90 in use), and this process ' +
        'needs at least 8: raise max_connections or stop other clients',
    });
    expect(judge({ used: 89 }).refusal).toBeUndefined();
    expect(judge({ roleLimit: 5, usedByRole: 2 }).refusal).toContain(
      "it has 3 connections left (the role's limit 5, 2 in use)",
    );
    expect(judge({ databaseLimit: 4 }).refusal).toContain("the database's limit 4, 0 in use");
    expect(judge({ used: 99 }).refusal).toContain('it has 0 connections left');
  });

  it('is used with a warning when the process could not open all connections that it may', () => {
    expect(judge({ used: 71 }).warning).toBe(
      'PostgreSQL has 26 connections left (max_connections 100, 3 reserved, 71 in use), and this ' +
        'process may open 27: raise max_connections or stop other clients, or lower DATABASE_POOL_SIZE',
    );
    expect(judge({ used: 70 }).warning).toBeUndefined();
  });

  it('applies no limits of roles and databases to a superuser', () => {
    const limits = { roleLimit: 1, databaseLimit: 1, usedByRole: 1, usedByDatabase: 1 };
    expect(judge({ ...limits, isSuperuser: true })).toEqual({});
    expect(judge({ used: 73, isSuperuser: true })).toEqual({});
  });

  it('is used through a pooler with a smaller pool when that gives fewer connections', () => {
    expect(judgePooler(27, NEEDS)).toEqual({});
    expect(judgePooler(20, NEEDS).warning).toBe(
      'PostgreSQL: a pooler in front of it provides 20 connections at once, so DATABASE_POOL_SIZE is 7 ' +
        'less than configured: raise its default_pool_size to 27 for each process',
    );
    expect(judgePooler(12, NEEDS).refusal).toContain(
      'provides 12 connections at once, and this process needs at least 13',
    );
  });
});
