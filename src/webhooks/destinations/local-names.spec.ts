import { describe, expect, it } from '@jest/globals';
import { lookUpInHostsFile, parseHosts } from './local-names.js';

describe('parseHosts', () => {
  it('reads addresses, names, aliases and comments', () => {
    const hosts = parseHosts(
      '# comment\n127.0.0.1\tlocalhost  LocalDomain # this machine\r\n::1 localhost\n\nnonsense x\n10.0.0.1\n',
    );
    expect(Object.fromEntries(hosts)).toEqual({
      localhost: ['127.0.0.1', '::1'],
      localdomain: ['127.0.0.1'],
    });
  });
});

describe('lookUpInHostsFile', () => {
  it('returns nothing if the file does not exist', async () => {
    await expect(lookUpInHostsFile('localhost', '/nowhere/hosts')).resolves.toEqual([]);
  });

  it('finds localhost in the file of this machine', async () => {
    const addresses = await lookUpInHostsFile('LOCALHOST');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(['127.0.0.1', '::1']).toContain(address);
  });
});
