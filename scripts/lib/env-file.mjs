import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** Makes a file of settings, for our eyes only, unless there is one. @returns whether it was made */
export function makeEnvFile(path, content) {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The environment with the file's settings added. The environment wins, an empty value in it too. */
export function withEnvFile(path, environment) {
  return { ...parseEnv(readFileSync(path, 'utf8')), ...environment };
}

/** Secrets that nobody else has. */
export function secrets() {
  return `# An API key with every scope, for the tenant "default".
ADMIN_API_KEY=tdk_${randomBytes(32).toString('base64url')}

# Encrypts the secrets kept in the database: without it they are lost.
ENCRYPTION_KEY=${randomBytes(32).toString('base64')}
`;
}

/** Settings for work on this machine: webhooks may go to it, which is refused otherwise. */
export function developmentProfile() {
  return `# Made by the first \`npm start\`, for development on this machine. .env.example has every setting.
# What the environment sets wins over this file.

${secrets()}
# Development only: webhooks may go to http:// URLs …
WEBHOOK_ALLOW_HTTP=true

# … and to this machine.
WEBHOOK_ALLOWED_CIDRS=127.0.0.0/8,::1/128
`;
}
