import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { inRoot, root } from '../root.mjs';

/** What refers to modules, by hand. The other documents and the locked schemas are generated. */
const FOLDERS = [
  'src',
  'test',
  'bench',
  'tools',
  'scripts',
  'examples',
  'migrations',
  'docs',
  'schemas',
];
const TEXT = /\.(ts|mjs|js|md|json)$/;

/** The project's files in memory: changes are planned here, and applied once all are known. */
export class Tree {
  /** @param before the text of each file by its path */
  constructor(before) {
    this.before = before;
    this.now = new Map(before);
  }

  static load() {
    const texts = new Map();
    const top = readdirSync(root).filter((name) => statSync(inRoot(name)).isFile());
    for (const path of [...top, ...FOLDERS.flatMap(filesBelow)].filter((path) => TEXT.test(path))) {
      texts.set(path, readFileSync(inRoot(path), 'utf8'));
    }
    return new Tree(texts);
  }

  /** The paths of all files that begin with `prefix`. */
  paths(prefix = '') {
    return [...this.now.keys()].filter((path) => path.startsWith(prefix));
  }

  has(path) {
    return this.now.has(path);
  }

  read(path) {
    return this.now.get(path);
  }

  write(path, text) {
    this.now.set(path, text);
  }

  delete(path) {
    this.now.delete(path);
  }

  /** The files to write and to delete, compared with what was loaded. */
  changes() {
    const changed = [...this.now].filter(([path, text]) => this.before.get(path) !== text);
    return {
      files: Object.fromEntries(changed),
      deleted: [...this.before.keys()].filter((path) => !this.now.has(path)),
    };
  }
}

function filesBelow(folder) {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split('\\').join('/'))
    .map((path) => posix.normalize(path));
}
