import { schema } from './schema.js';
import type { Setting } from './setting.js';

const HEADER = `# Every setting of Tidings with its default. Made from src/config/schema.ts by \`npm run env:example\`.
# An empty value is the same as none. Durations are 250ms, 15s, 5m, 2h, 1d.
`;

/** The text of `.env.example`, made from the schema so that the two cannot differ. */
export function envExample(): string {
  const entries = Object.entries(schema) as [string, Setting<unknown>][];
  const blocks = entries.map(([name, setting]) => {
    const note = setting.required ? ' Required.' : '';
    const shown = setting.default
      ? `${name}=${setting.default}`
      : `${setting.required ? '' : '# '}${name}=`;
    return `# ${setting.describe}${note}\n${shown}\n`;
  });
  return [HEADER, ...blocks].join('\n');
}
