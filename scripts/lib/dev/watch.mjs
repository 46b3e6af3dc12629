import { watch } from 'node:fs';
import { inRoot } from '../root.mjs';
import { FOLDERS, isSource } from './sources.mjs';

/** An editor may save a file in several steps, and a tool many files at once. */
const QUIET_MS = 50;

/** Calls `onChange` with the paths of changed sources, and with `.env` when it has changed. */
export function watchSources(onChange) {
  const changed = new Set();
  let timer;
  const add = (path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, QUIET_MS);
  };
  for (const folder of FOLDERS) {
    watch(inRoot(folder), { recursive: true }, (_event, name) => {
      const path = `${folder}/${name?.replaceAll('\\', '/')}`;
      if (isSource(path)) add(path);
    });
  }
  watch(inRoot('.'), (_event, name) => name === '.env' && add(name));
}
