import { makeEnvFile, secrets } from './lib/env-file.mjs';

/** Makes a file with an admin key and an encryption key unless there is one: `make-secrets.mjs <file>`. */
makeEnvFile(process.argv[2], secrets());
