import type { PostgresHost } from './postgres-url.js';
import { decode } from './split-url.js';

/** A host in brackets is an IPv6 address; its colons separate no port. */
const HOST_AND_PORT = /^(\[[^\]]*\]|[^:]*)(?::([^:]*))?$/;

/** Reads `host:port,host:port` of a URL's authority; an empty text is one host by default. */
export function authorityHosts(text: string): readonly PostgresHost[] {
  return text.split(',').map((item) => {
    const found = HOST_AND_PORT.exec(item);
    if (!found) throw new RangeError('has a host that is not host, host:port or [IPv6 address]');
    const [, host = '', port = ''] = found;
    return { host: hostName(host), port: portNumber(port) };
  });
}

/**
 * The hosts of a URL once its `host` and `port` parameters, which win, are applied: lists of the
 * same length, or one port for all hosts.
 */
export function applyHostParameters(
  hosts: readonly PostgresHost[],
  host: string | undefined,
  port: string | undefined,
): readonly PostgresHost[] {
  const names = host === undefined ? hosts.map((one) => one.host) : host.split(',').map(plainName);
  const ports =
    port === undefined ? hostPorts(hosts, names.length) : port.split(',').map(portNumber);
  if (ports.length !== 1 && ports.length !== names.length) {
    throw new RangeError(`has ${ports.length} ports for ${names.length} hosts`);
  }
  return names.map((name, i) => ({ host: name, port: ports[ports.length === 1 ? 0 : i] }));
}

/** The authority's ports; when the `host` parameter names other hosts, only if they still match. */
function hostPorts(hosts: readonly PostgresHost[], count: number): readonly (number | undefined)[] {
  const ports = hosts.map((one) => one.port);
  return ports.every((port) => port === undefined)
    ? Array.from({ length: count }, () => undefined)
    : ports;
}

function hostName(text: string): string | undefined {
  return plainName(decode(text, 'host').replace(/^\[(.*)\]$/, '$1'));
}

function plainName(text: string): string | undefined {
  if (/[\s\0]/.test(text) && !text.startsWith('/')) throw new RangeError('has a host with a space');
  return text === '' ? undefined : text;
}

function portNumber(text: string): number | undefined {
  if (text === '') return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new RangeError('has a port that is not a number from 1 to 65535');
  }
  return port;
}
