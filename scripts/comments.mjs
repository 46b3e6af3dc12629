import { readFileSync } from 'node:fs';
import { COLUMNS, wideCommentLines } from './lib/comments.mjs';
import { filesBelow, inRoot } from './lib/root.mjs';

/** Fails if a comment line is wider than 100 columns, and names each one. */
const FOLDERS = ['src', 'test', 'bench', 'tools', 'embedded-postgres', 'scripts', 'migrations'];
const SOURCE = /\.(ts|mjs)$/;

for (const folder of FOLDERS) {
  for (const path of filesBelow(folder).filter((name) => SOURCE.test(name))) {
    for (const line of wideCommentLines(readFileSync(inRoot(path), 'utf8'), path)) {
      process.stderr.write(
        `${path}:${line} a comment is wider than ${COLUMNS} columns: continue it on the next line\n`,
      );
      process.exitCode = 1;
    }
  }
}
