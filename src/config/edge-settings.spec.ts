import { describe, expect, it } from '@jest/globals';
import { HttpConfig } from './config-slices.js';
import { readSettings } from './read-settings.js';

const read = (more: object = {}): HttpConfig =>
  new HttpConfig(
    readSettings({
      ADMIN_API_KEY: 'a-key-of-16-characters',
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
      ...more,
    }),
  );

describe('the settings of the HTTP edge', () => {
  it('trust no proxy and allow no origin by default', () => {
    expect(read()).toMatchObject({ trustedProxies: [], corsOrigins: [], maxConnections: 12_000 });
  });

  it('leave connections for requests in addition to all streams', () => {
    expect(read({ SSE_MAX_CONNECTIONS: '50' }).maxConnections).toBe(2_050);
    const all = { SSE_MAX_CONNECTIONS: '50', HTTP_MAX_CONNECTIONS: '51' };
    expect(read(all).maxConnections).toBe(51);
    expect(() => read({ ...all, HTTP_MAX_CONNECTIONS: '50' })).toThrow(
      /HTTP_MAX_CONNECTIONS .* greater than SSE_MAX_CONNECTIONS/,
    );
  });

  it('reject a request timeout that is shorter than that of the headers', () => {
    expect(() => read({ HTTP_REQUEST_TIMEOUT: '5s' })).toThrow(/HTTP_REQUEST_TIMEOUT/);
    expect(read({ HTTP_REQUEST_TIMEOUT: '10s' }).requestTimeoutMs).toBe(10_000);
  });

  it('normalise origins to the form that browsers send', () => {
    const origins = 'https://App.example.com, http://localhost:5173/,https://x.example:443';
    expect(read({ CORS_ALLOWED_ORIGINS: origins }).corsOrigins).toEqual([
      'https://app.example.com',
      'http://localhost:5173',
      'https://x.example',
    ]);
    expect(read({ CORS_ALLOWED_ORIGINS: '*' }).corsOrigins).toEqual(['*']);
  });

  it.each([
    'app.example.com',
    'https://app.example.com/path',
    'https://app.example.com/?',
    'https://user@app.example.com',
    'https://*.example.com',
    'null',
    'file:///x',
    'https://a.example,*',
  ])('refuse the origins %s', (origins) => {
    expect(() => read({ CORS_ALLOWED_ORIGINS: origins })).toThrow(/CORS_ALLOWED_ORIGINS/);
  });

  it('accept only networks as trusted proxies', () => {
    const networks = '10.0.0.0/8, fd00::/8';
    expect(read({ TRUSTED_PROXIES: networks }).trustedProxies).toEqual(['10.0.0.0/8', 'fd00::/8']);
    expect(() => read({ TRUSTED_PROXIES: 'loopback' })).toThrow(/TRUSTED_PROXIES has "loopback"/);
  });
});
