/** What to do about findings of tools that do not say it: patterns of their output, with hints. */
const HINTS = {
  lint: [
    [
      /max-lines/,
      'A file with more than 300 lines: split it into files that each hold a whole thought.',
    ],
    [/./, 'Some rules can be applied automatically: npx oxlint --type-aware --fix'],
  ],
  'dead code': [
    [
      /^Unused files/m,
      `Unused file: no entry of the project imports it, directly or indirectly. Import it, or delete it. If a person
or another program runs it, list it under "entry" in knip.json.`,
    ],
    [/^migrations\/\d/m, 'A migration is used once migrations/index.ts imports and lists it.'],
    [
      /^src\/[^/]+\/[\w-]+\.module\.ts/m,
      'A domain module is used once it is listed in DOMAINS in src/app.module.ts.',
    ],
    [
      /^src\/(?!.*\.module\.ts)/m,
      'A provider, a controller or an event is used once its Nest module lists it.',
    ],
    [
      /^Unused exports/m,
      'Unused export: no other file imports the name. Remove the word "export", or the code.',
    ],
    [/^Unused (dev)?dependencies/im, 'Unused dependency: npm uninstall <name>'],
    [
      /^Unlisted dependencies/m,
      'Unlisted dependency: it is imported, but not in package.json. npm install <name>',
    ],
    [/^Unresolved imports/m, 'Unresolved import: no such file. Relative imports end in .js.'],
  ],
  format: [[/./, 'Run: npm run format']],
};

/** The hints for the output of a failed step, each once, as one text; empty if there are none. */
export function hintsFor(step, output) {
  const matching = (HINTS[step] ?? []).filter(([pattern]) => pattern.test(output));
  return matching.map(([, hint]) => `→ ${hint}\n`).join('');
}
