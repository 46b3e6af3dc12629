import { describe, expect, it } from '@jest/globals';
import { InvalidSettings, readSettings } from './read-settings.js';
import { allSettings } from './schema.js';
import { unknownSettingMessage, unknownSettings } from './unknown-settings.js';

const warnings = (...names: string[]): string[] =>
  unknownSettings(Object.fromEntries(names.map((name) => [name, 'x']))).map(unknownSettingMessage);

describe('a variable that is no setting', () => {
  it.each([
    ['WEBHOOK_TIMOUT', 'WEBHOOK_TIMEOUT'],
    ['WEBHOOKS_TIMEOUT', 'WEBHOOK_TIMEOUT'],
    ['webhook_timeout', 'WEBHOOK_TIMEOUT'],
    ['WEBHOOK_TIMEOUT_MS', 'WEBHOOK_TIMEOUT'],
    ['WEBHOOK_RETRY', 'WEBHOOK_RETRY_SCHEDULE'],
    ['ENCRPYTION_KEY', 'ENCRYPTION_KEY'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['CORS_ALLOWED_ORIGIN', 'CORS_ALLOWED_ORIGINS'],
    ['ROLE', 'ROLES'],
    ['LOG_LEVLE', 'LOG_LEVEL'],
  ])('%s is probably %s', (name, setting) => {
    expect(warnings(name)).toEqual([`${name} is not a setting: did you mean ${setting}?`]);
  });

  it('is reported without a suggestion if only its prefix is ours', () => {
    expect(warnings('OUTBOX_SIZE')).toEqual([
      'OUTBOX_SIZE is not a setting: .env.example lists all of them',
    ]);
  });

  it('is not reported if it belongs to other programs, is empty, or is a setting', () => {
    const foreign =
      'NODE_ENV HOSTNAME PORTAL HTTP_PROXY HTTPS_PROXY NO_PROXY LOGNAME MAIL HOME PATH SHELL USER PWD LANG TERM ' +
      'EDITOR TMPDIR PGHOST PGPORT PGUSER PGPASSWORD POSTGRES_PASSWORD POSTGRES_USER REDIS_HOST REDIS_PORT ' +
      'REDIS_PORT_6379_TCP DATABASE_HOST SMTP_HOST HTTP_URL ROLE_ARN HOST_IP NODE_OPTIONS COLUMNS LINES ' +
      'WEBHOOK_SERVICE_HOST WEBHOOK_PORT_80_TCP_ADDR WEBHOOK_PORT COMPOSE_PROJECT_NAME NO_COLOR npm_config_cache';
    expect(warnings(...foreign.split(' '))).toEqual([]);
    expect(warnings(...allSettings.map(({ name }) => name))).toEqual([]);
    expect(unknownSettings({ WEBHOOK_TIMOUT: ' ' })).toEqual([]);
  });

  it('is named when the settings are invalid, for which it may be the reason', () => {
    const read = (): unknown => readSettings({ ADMIN_API_KEYS: 'tdk_0123456789abcdef' });
    expect(read).toThrow(InvalidSettings);
    expect(read).toThrow(/ADMIN_API_KEY is required[^]*did you mean ADMIN_API_KEY\?/);
  });
});
