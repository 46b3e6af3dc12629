import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A language of docs/consuming.md. */
export interface Language {
  readonly name: string;
  /** File extension. */
  readonly extension: string;
  readonly command: string;
  readonly isMissing: boolean;
  /** Environment that kills an unchanged program right before its first response. */
  readonly diesBeforeResponse: (folder: string) => Readonly<Record<string, string>>;
  /** The event ids in the program's state, in the order in which they were recorded. */
  readonly recorded: (folder: string) => string[];
}

interface JournalLine {
  readonly event?: { readonly eventId: string };
}

const DIE_IN_NODE = `
  import { ServerResponse } from 'node:http';
  ServerResponse.prototype.writeHead = () => process.kill(process.pid, 'SIGKILL');`;

const DIE_IN_PYTHON = `
import os, signal
from http.server import BaseHTTPRequestHandler
BaseHTTPRequestHandler.send_response = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
`;

const READ_SQLITE = `
import json, sqlite3
db = sqlite3.connect("state")
print(json.dumps([row[0] for row in db.execute("SELECT event_id FROM recorded ORDER BY rowid")]))
`;

/** The interpreter itself, since `python3` may be a slow wrapper script; empty if not installed. */
const PYTHON =
  spawnSync('python3', ['-c', 'import sys; print(sys.executable, end="")'], {
    encoding: 'utf8',
  }).stdout ?? '';

export const LANGUAGES: readonly Language[] = [
  {
    name: 'Node',
    extension: 'mjs',
    command: process.execPath,
    isMissing: false,
    diesBeforeResponse: () => ({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(DIE_IN_NODE)}`,
    }),
    recorded: (folder) => {
      if (!existsSync(join(folder, 'state'))) return [];
      const lines = readFileSync(join(folder, 'state'), 'utf8').split('\n').slice(0, -1);
      // A line without an event says where to read on after an event that came again.
      const events = lines.map((line) => (JSON.parse(line) as JournalLine).event);
      return events.flatMap((event) => (event ? [event.eventId] : []));
    },
  },
  {
    name: 'Python',
    extension: 'py',
    command: PYTHON,
    isMissing: PYTHON === '',
    diesBeforeResponse: (folder) => {
      // Python imports a module of this name at startup.
      writeFileSync(join(folder, 'sitecustomize.py'), DIE_IN_PYTHON);
      return { PYTHONPATH: folder };
    },
    recorded: (folder) => {
      const { stdout } = spawnSync(PYTHON, ['-c', READ_SQLITE], { cwd: folder });
      return JSON.parse(stdout.toString() || '[]') as string[];
    },
  },
];
