import { createHash } from 'node:crypto';
import { VERSION } from '../common/index.js';
import { LINKS } from './links.js';

/** System colours follow the light or dark theme, and the high contrast, of the reader. */
const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 2rem 1rem; max-width: 40rem; }
h1 small { font-size: 1rem; font-weight: normal; }
dt { margin-top: 1rem; font-weight: 600; }
dd { margin: 0; }
`;

/** Allows the inline style by its hash and the icon, nothing else: there is no script or form. */
export const HOME_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const items = LINKS.map(
  ({ path, title, description }) => `<dt><a href="${path}">${title}</a></dt>
<dd>${description}</dd>`,
);

/** The start page for browsers. It contains constants only, so nothing is escaped. */
export const HOME_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tidings</title>
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Tidings <small>${VERSION}</small></h1>
<p>Publishes every change as an event: in a log, on streams and as signed webhooks.</p>
<dl>
${items.join('\n')}
</dl>
<p>Requests to the API need a key: <code>Authorization: Bearer tdk_…</code></p>
</main>
</body>
</html>
`;
