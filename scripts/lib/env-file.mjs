import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inRoot } from './root.mjs';

/** Creates a settings file, private to its owner. @returns false if it already exists */
export function makeEnvFile(path, content) {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Adds the file's settings to the environment. The environment takes precedence, even if empty. */
export function withEnvFile(path, environment) {
  return { ...parseEnv(readFileSync(path, 'utf8')), ...environment };
}

/**
 * The environment of a start for development: `.env`, which it creates if needed, below the
 * variables of this process.
 */
export function developmentEnvironment() {
  const file = inRoot('.env');
  const isNew = makeEnvFile(file, developmentProfile());
  if (isNew) process.stdout.write('Created .env with new secrets\n');
  return withDevelopmentDefaults(withEnvFile(file, process.env));
}

/** Logs for people, unless the environment says otherwise. */
export function withDevelopmentDefaults(environment) {
  return environment.NODE_ENV === 'production'
    ? environment
    : { LOG_FORMAT: 'pretty', ...environment };
}

/** Generates random secrets. */
export function secrets() {
  return `# An API key with every scope, for the tenant "default".
ADMIN_API_KEY=tdk_${randomBytes(32).toString('base64url')}

# Encrypts the secrets stored in the database. Without this key they are lost.
ENCRYPTION_KEY=${randomBytes(32).toString('base64')}
`;
}

/** Settings for development: webhooks may be sent to this machine, which is rejected otherwise. */
export function developmentProfile() {
  return `# Created by the first \`npm start\`, for development on this machine. .env.example lists all settings.
# Environment variables take precedence over this file.

${secrets()}
# Development only: allow webhooks to http:// URLs …
WEBHOOK_ALLOW_HTTP=true

# … and to this machine.
WEBHOOK_ALLOWED_CIDRS=127.0.0.0/8,::1/128
`;
}
