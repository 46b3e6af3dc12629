import { allSettings } from '../src/config/index.js';

const HEADER = `# All settings of Tidings with their defaults. Generated from src/config/schema.ts by \`npm run env:example\`.
# An empty value counts as unset. Durations are written as 250ms, 15s, 5m, 2h or 1d.
`;

/** The text of `.env.example`, generated from the schema so that they cannot differ. */
export function envExample(): string {
  const blocks = allSettings.map(({ name, ...setting }) => {
    const note = setting.required ? ` Required; ${setting.required}` : '';
    const shown = setting.default
      ? `${name}=${setting.default}`
      : `${setting.required ? '' : '# '}${name}=`;
    return `# ${setting.describe}${note}\n${shown}\n`;
  });
  return [HEADER, ...blocks].join('\n');
}
