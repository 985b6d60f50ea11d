// Imports go downward only (docs/ARCHITECTURE.md). tests/meta/layers.test.ts proves that these rules can fail.

/** A rule that files under `from` may not import files under `to`. */
const forbid = (name, comment, from, to, extra = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to, ...extra },
})

/**
 * The rooms of components/, lowest first (docs/ARCHITECTURE.md says what each is for). A room imports only rooms that
 * stand before it here, types included, so that no two rooms can depend on each other.
 */
const ROOMS = [
  // The ground: this device, the way to the server, controls, tldraw's store.
  ...['paths', 'device', 'api', 'ui', 'settings', 'binding'],
  // The board itself: who is on it, how it stays in step, how it is drawn and edited.
  ...['presence', 'room', 'offline', 'canvas'],
  // The features, each a part of a screen.
  ...[
    'thread',
    'inbox',
    'brief',
    'inspector',
    'criteria',
    'invites',
    'share',
    'workspace',
    'templates',
    'session',
    'news',
    'versions',
    'register',
    'outline',
    'export',
  ],
  ...['coverage', 'import', 'header', 'account', 'publish', 'palette'],
  // The screens that compose them.
  ...['admin', 'board', 'dashboard', 'embed', 'opened-version', 'projector', 'render', 'replay'],
]
const anyOf = (rooms) => `(?:${rooms.join('|')})/`

/**
 * The inner rooms of large rooms, lowest first: a file of one imports only files of those before it, or of its own. The
 * files beside the inner rooms are the large room's face. In server/api only routing is below the others.
 */
const INNER_ROOMS = {
  'components/brief': ['text', 'marks', 'suggestions', 'reader', 'about', 'bring-in', 'standing'],
  'lib/domain': [
    'people',
    'cards',
    'criteria',
    'matrix',
    'coverage',
    'register',
    'boards',
    'changes',
    'session',
    'threads',
    'inbox',
    'versions',
  ],
  'lib/document': ['records', 'indexes', 'view', 'write', 'repair', 'versions'],
  'server/sync': ['sockets', 'board', 'out', 'in', 'rooms'],
  'server/db': [
    'engine',
    'access',
    'inbox',
    'people',
    'boards',
    'threads',
    'briefs',
    'sessions',
    'workspaces',
    'migration',
    'copy',
  ],
}
const API_NOUNS = [
  'accounts',
  'admin',
  'boards',
  'briefs',
  'cards',
  'exports',
  'sessions',
  'threads',
  'inbox',
  'workspaces',
]

/** One rule for each room but the last: it may not import the rooms after it. */
const inOrder = (base, rooms) =>
  rooms
    .slice(0, -1)
    .map((room, index) =>
      forbid(
        `${base.replace('/', '-')}-in-order-${room}`,
        `${base}/${room} imports a room that stands above it. The order is in .dependency-cruiser.cjs.`,
        `^${base}/${room}/`,
        `^${base}/${anyOf(rooms.slice(index + 1))}`,
      ),
    )

module.exports = {
  forbidden: [
    ...inOrder('components', ROOMS),
    ...Object.entries(INNER_ROOMS).flatMap(([base, rooms]) => inOrder(base, rooms)),
    forbid(
      'routing-is-below-routes',
      'How a route is made knows no route.',
      '^server/api/routing/',
      `^server/api/${anyOf(API_NOUNS)}`,
    ),
    forbid(
      'rows-are-below-repositories',
      'The repositories know the rows; no repository knows their list.',
      `^server/db/${anyOf(INNER_ROOMS['server/db'])}`,
      '^server/db/repositories',
    ),
    forbid(
      'components-have-a-room',
      'A file of components/ stands in a room that ROOMS names.',
      '.*',
      `^components/(?!${anyOf(ROOMS)})`,
    ),
    {
      name: 'no-cycle',
      comment: 'A cycle has no order to read it in.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    forbid('lib-looks-down', 'lib is the lowest layer.', '^lib/', '^(app|components|server)/'),
    forbid('std-is-lowest', 'lib/std knows nothing above it.', '^lib/std/', '^lib/(?!std/)'),
    forbid('domain-is-pure', 'lib/domain knows only lib/std.', '^lib/domain/', '^lib/(?!std/|domain/)'),
    forbid('brief-is-pure', 'lib/brief knows lib/domain and lib/std.', '^lib/brief/', '^lib/(?!std/|domain/|brief/)'),
    forbid(
      'content-is-pure',
      'lib/content knows nouns and rules, not what uses the content.',
      '^lib/content/',
      '^lib/(?!std/|domain/|content/)',
    ),
    forbid(
      'content-is-checked',
      'Only lib/content reads content/: it checks each file. The words of scales belong to lib/domain/criteria.',
      '^(app|components|server|lib/(?!content/))',
      '^content/(?!scales\\.json$)',
    ),
    forbid(
      'document-is-low',
      'The document knows nothing of briefs, content, exports and imports.',
      '^lib/document/',
      '^lib/(brief|compare|content|export|import)/',
    ),
    forbid(
      'compare-is-pure',
      'Comparing knows nouns, documents and briefs; others put it into words and files.',
      '^lib/compare/',
      '^lib/(content|export|i18n|import|board-file|picture|protocol|example)/',
    ),
    forbid(
      'import-is-pure',
      'Reading a register in knows nouns, words and what was written, not where it goes.',
      '^lib/import/',
      '^lib/(brief|document|protocol|schema)/',
    ),
    forbid(
      'pages-bring-one-language',
      'A page brings the words of its own language (lib/i18n/words), and fetches others when somebody needs them.',
      '^(components/|lib/(?!i18n/)|app/providers/)',
      '^(lib/i18n/(all-languages|languages/)|messages/.*/(?!language|scales))',
      { dependencyTypesNot: ['type-only', 'dynamic-import'] },
    ),
    forbid('server-without-pages', 'The server does not know the pages.', '^server/', '^(app|components)/'),
    forbid('components-below-app', 'Components do not know the pages.', '^components/', '^app/'),
    forbid('components-types-only', 'The browser takes only types from the server.', '^components/', '^server/', {
      dependencyTypesNot: ['type-only'],
    }),
    {
      name: 'routes-let-nobody-in',
      comment:
        'Routes asks policy for the permission that a route names; its handler asks for none. The routes of the sign-in library are not made by Routes.',
      severity: 'error',
      from: { path: '^server/api/', pathNot: '/(routes|auth-password)[.]ts$' },
      to: { path: '^server/policies/(board|workspace|server)-policy', dependencyTypesNot: ['type-only'] },
    },
    forbid(
      'log-has-its-own-room',
      'Persistence knows neither routes nor services.',
      '^server/(persistence|sync)/',
      '^server/(api|services|http|auth|policies)/',
    ),
    forbid(
      'images-have-their-own-room',
      'The store of images knows neither routes nor services.',
      '^server/assets/',
      '^server/(api|services|http|policies)/',
    ),
    forbid(
      'models-stay-in-db',
      'Only server/db and the log touch Prisma’s models.',
      '^(server/(?!db/|persistence/)|app|components|lib)',
      '^prisma/(postgresql/)?generated/',
    ),
    forbid(
      'no-test-code',
      'Product code does not know the tests.',
      '^(app|components|lib|server)/',
      '^(tests|benchmarks|scripts)/',
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/(postgresql/)?generated'] },
    exclude: { path: '^(\\.next|\\.build|node_modules/\\.cache)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'types'],
    },
  },
}
