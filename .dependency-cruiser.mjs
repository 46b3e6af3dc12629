import { readdirSync } from 'node:fs';

const DOMAIN = ['common', 'config', 'database', 'workers', 'http', 'auth', 'events', 'event-types'];
const DELIVERED = [...DOMAIN, 'event-log'];

/**
 * The modules in `src/`, with the modules that each may use. A module uses only those above it, so
 * there are no cycles. Domains know events but not their delivery; delivery knows no domain.
 */
const MAY_USE = {
  common: [],
  config: ['common'],
  logging: ['common', 'config'],
  mail: ['common', 'config'],
  database: ['common', 'config'],
  workers: ['common', 'config', 'database'],
  security: ['common', 'config', 'database', 'workers'],
  http: ['common', 'config', 'logging', 'database', 'workers', 'security'],
  auth: ['common', 'config', 'database', 'workers', 'http'],
  events: ['common'],
  outbox: ['common', 'config', 'database', 'workers', 'events'],
  'event-types': ['common', 'config', 'database', 'workers', 'http', 'auth', 'events', 'outbox'],
  'event-log': [...DOMAIN, 'outbox'],
  'api-docs': ['common', 'config', 'http', 'events'],
  alerts: ['common', 'config', 'database', 'workers', 'mail'],
  'dead-letter': [...DELIVERED, 'outbox', 'alerts'],
  health: DELIVERED,
  home: ['common', 'http', 'auth'],
  webhooks: [...DELIVERED, 'outbox', 'security', 'mail', 'alerts', 'dead-letter', 'health'],
  handlers: [...DELIVERED, 'dead-letter'],
  inbound: [...DELIVERED, 'dead-letter', 'handlers'],
  sse: DELIVERED,
  orders: DOMAIN,
  inventory: [...DOMAIN, 'orders'],
  notifications: [...DOMAIN, 'orders', 'mail'],
};

/**
 * The folders of `src/webhooks/`, with the folders that each may use, listed from the bottom to the
 * top. Rows of `webhook_deliveries` are inserted by the fan-out and read by deliveries above it.
 */
const WEBHOOKS_MAY_USE = {
  signing: [],
  filters: [],
  destinations: [],
  sending: ['destinations'],
  subscriptions: ['signing', 'filters', 'destinations'],
  renditions: ['subscriptions'],
  'fan-out': ['filters', 'subscriptions', 'renditions'],
  status: ['subscriptions'],
  deliveries: [
    'signing',
    'destinations',
    'sending',
    'subscriptions',
    'renditions',
    'fan-out',
    'status',
  ],
  lifecycle: [
    'signing',
    'destinations',
    'sending',
    'subscriptions',
    'fan-out',
    'status',
    'deliveries',
  ],
  api: ['signing', 'destinations', 'sending', 'subscriptions', 'status', 'deliveries', 'lifecycle'],
};

/** The files that compose the application: `app.module.ts`, `tidings.module.ts`, `main.ts` and so on. */
const COMPOSITION = '^src/[^/]+\\.ts$';

const anyOf = (names) => `(${names.join('|')})`;

/** One rule per folder of `root`: it uses only the folders that `mayUse` lists for it. */
const layersOf = (root, list, mayUse) =>
  Object.entries(mayUse).map(([name, others]) => ({
    name: `${root}${name}-uses-only-what-it-may`,
    comment:
      `${root}${name} may import: ${others.join(', ') || 'nothing'}. If it should import another folder, add that ` +
      `folder to the line "${name}:" of ${list} in .dependency-cruiser.mjs. Domains know nothing of the delivery ` +
      'of events, and the backbone knows no domain: a module reacts to events of another with @OnDomainEvent ' +
      '(docs/handlers.md).',
    severity: 'error',
    from: { path: `^${root}${name}/` },
    to: { path: `^${root}`, pathNot: `^${root}${anyOf([name, ...others])}/` },
  }));

/**
 * The folders of `webhooks` that are pure: no framework, no database, no settings. Each may use
 * `common`, the packages and the other folders listed here.
 */
const PURE = {
  filters: [],
  signing: [],
  destinations: ['.*node_modules/ipaddr\\.js/'],
  sending: ['src/webhooks/destinations/'],
};

const pure = Object.entries(PURE).map(([folder, others]) => ({
  name: `webhooks-${folder}-is-pure`,
  comment:
    'A pure folder has no framework, no database and no settings: pass what it needs as arguments.',
  severity: 'error',
  from: { path: `^src/webhooks/${folder}/` },
  to: {
    dependencyTypesNot: ['core'],
    pathNot: [`^src/webhooks/${folder}/`, '^src/common/', ...others.map((path) => `^${path}`)],
  },
}));

const CODE = ['src', 'embedded-postgres', 'tools'];

/** A folder with an `index.ts` is imported only through it; files inside the folder do not use it. */
const interfaces = CODE.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`),
)
  .filter((path) => path.endsWith('/index.ts'))
  .map((path) => path.slice(0, -'/index.ts'.length))
  .flatMap((folder) => [
    {
      name: `${folder}-is-imported-through-its-index`,
      comment: `Import from ${folder}/index.js. If it does not export the name, and others may use it, export it there.`,
      severity: 'error',
      from: { pathNot: [`^${folder}/`, COMPOSITION] },
      to: { path: `^${folder}/`, pathNot: `^${folder}/index\\.ts$` },
    },
    {
      name: `${folder}-does-not-use-its-own-index`,
      comment: 'Inside of the folder, import from the file that defines the name.',
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: `^${folder}/index\\.ts$` },
    },
  ]);

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Move what these files need from each other to a file that imports neither.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable-imports',
      comment: 'There is no such file or package. Relative imports end in .js.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'every-module-is-listed',
      comment:
        'Add the folder to MAY_USE in .dependency-cruiser.mjs with what it may import. For a domain: "<folder>: DOMAIN,".',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/${anyOf(Object.keys(MAY_USE))}/` },
      to: {},
    },
    {
      name: 'modules-do-not-import-the-composition',
      comment:
        'app.module.ts and the other files of src/ compose the modules: they import, and are not imported.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: COMPOSITION },
    },
    {
      name: 'the-program-does-not-use-the-tools',
      comment: 'tools/ is for scripts and is not part of a build. Move what both need to src/.',
      severity: 'error',
      from: { path: '^(src|embedded-postgres|migrations)/' },
      to: { path: '^tools/' },
    },
    {
      name: 'embedded-postgres-stands-alone',
      comment: 'It is started before Tidings: pass what it needs as arguments.',
      severity: 'error',
      from: { path: '^embedded-postgres/' },
      to: { path: '^(src|migrations)/' },
    },
    {
      name: 'embedded-postgres-is-loaded-only-when-needed',
      comment: 'Load it with `await import()`: a process with DATABASE_URL never needs it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^embedded-postgres/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'database-opens-every-session',
      comment:
        'Connections have settings and deadlines: ask `Sessions`. Types may be used anywhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/' },
      to: { path: 'node_modules/pg(-pool)?/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-folder-of-webhooks-is-listed',
      comment:
        'Add the folder to WEBHOOKS_MAY_USE in .dependency-cruiser.mjs, with what it may import.',
      severity: 'error',
      from: {
        path: '^src/webhooks/[^/]+/',
        pathNot: `^src/webhooks/${anyOf(Object.keys(WEBHOOKS_MAY_USE))}/`,
      },
      to: {},
    },
    ...layersOf('src/', 'MAY_USE', MAY_USE),
    ...layersOf('src/webhooks/', 'WEBHOOKS_MAY_USE', WEBHOOKS_MAY_USE),
    ...pure,
    ...interfaces,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require'],
    },
  },
};
