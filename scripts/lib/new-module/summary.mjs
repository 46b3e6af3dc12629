import { FINISHED } from './finish.mjs';

/** What was made, and how to go on. */
export function summary({ plural, singular }, { made, changed }) {
  const lines = (paths) => paths.map((path) => `  ${path}`).join('\n');
  return `Made the module ${plural.kebab}; one of them is called ${singular.words}.

New:
${lines(made)}

With a line for it, or made anew:
${lines([...changed, ...FINISHED])}

Next:
  npm run check
  npm test -- ${plural.kebab}
  npm start          # POST /${plural.kebab} tells ${singular.snake}.created on every channel
docs/extending.md says what each file is for, and how to add a field.
`;
}
