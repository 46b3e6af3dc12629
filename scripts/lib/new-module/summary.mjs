import { GENERATED } from '../modules/apply.mjs';

/** The created and changed files, and the next steps. */
export function summary({ plural, singular }, { created, changed }) {
  const lines = (paths) => paths.map((path) => `  ${path}`).join('\n');
  return `Created the module ${plural.kebab} (singular: ${singular.words}).

Created:
${lines(created)}

Edited or regenerated:
${lines([...changed, ...GENERATED])}

Next:
  npm run check
  npm test -- ${plural.kebab}
  npm start          # POST /${plural.kebab} publishes ${singular.snake}.created on every channel
docs/extending.md describes each file, and how to add a field.
To undo it: npm run remove:module ${plural.kebab} -- --unapplied
`;
}
