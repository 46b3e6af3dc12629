import { makeEnvFile, secrets } from './lib/env-file.mjs';

/** `make-secrets.mjs <file>`: writes a new admin key and encryption key, unless the file exists. */
makeEnvFile(process.argv[2], secrets());
