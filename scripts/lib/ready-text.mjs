/** What a person sees who has started Tidings for development. */
export function readyText({ url, version, node, roles, database }, adminKey) {
  return `
Tidings ${version} is ready.
  API        ${url}
  Docs       ${url}/docs
  Admin key  ${adminKey}
  Database   ${database}
  Roles      ${roles.join(', ')}
  Node.js    ${node}
Next: open ${url} in a browser, or follow the quick start in README.md in a second terminal.
Press Ctrl-C to stop; the data is kept.

`;
}
