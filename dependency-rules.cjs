/** The floor plan, checked. Lowest first; a room may import only from floors below it. */
const FLOORS = [
  ['domain'],
  ['newsletter', 'i18n', 'ui', 'data'],
  ['features'],
  ['pages'],
  ['app', 'service-worker'],
  ['publishing'],
]

/** Rooms that share a floor; features are one room here, each of them a closed flat of its own. */
const NEIGHBOURS = FLOORS.filter((rooms) => rooms.length > 1)

/** Families of packages, by the beginning of their names. */
const VALIDATOR = 'node_modules/valibot/'
const MARKDOWN = 'node_modules/(@types/)?(mdast|micromark|remark|unified|unist|vfile|yaml|valibot)(-|/)'

/** Modules that the bundler makes (the fonts among them), and packages that are types alone. */
const NOT_ON_DISK = '^(virtual:|#ui/fonts/|(mdast|unist|hast)$)'

const room = (names) => `^src/(${names.join('|')})/`
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...FLOORS.slice(0, -1).map((rooms, floor) =>
      error(
        `${rooms.join('-')}-looks-up`,
        'Imports go down, never up.',
        { path: room(rooms) },
        { path: room(FLOORS.slice(floor + 1).flat()) },
      ),
    ),
    ...NEIGHBOURS.map((rooms) =>
      error(
        `${rooms.join('-')}-meet`,
        'Rooms on one floor do not know each other.',
        { path: `^src/(${rooms.join('|')})/` },
        { path: room(rooms), pathNot: '^src/$1/' },
      ),
    ),
    error(
      'features-meet',
      'Compose two features in a page.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    error(
      'feature-without-a-folder',
      'A feature is a folder of its own, closed to the others.',
      { path: '^src/features/[^/]+$' },
      {},
    ),
    error(
      'room-without-a-floor',
      'Add the folder to FLOORS first.',
      {},
      { path: '^src/', pathNot: room(FLOORS.flat()) },
    ),
    error('floorless-importer', 'Add the folder to FLOORS first.', { path: '^src/', pathNot: room(FLOORS.flat()) }, {}),
    error(
      'service-worker-grows',
      'The worker knows addresses, nothing else.',
      { path: '^src/service-worker/' },
      { path: '^src/(?!service-worker/|domain/)' },
    ),
    error('ui-knows-the-domain', 'A primitive takes plain props.', { path: '^src/ui/' }, { path: '^src/domain/' }),
    error(
      'domain-is-impure',
      'The domain imports nothing but its validator.',
      { path: '^src/domain/' },
      { path: 'node_modules/', pathNot: VALIDATOR },
    ),
    error(
      'newsletter-is-impure',
      'The newsletter parser is made of Markdown, YAML and the domain.',
      { path: '^src/newsletter/' },
      { path: 'node_modules/', pathNot: MARKDOWN },
    ),
    error(
      'node-in-the-browser',
      'node: modules live in publishing.',
      { path: '^src/', pathNot: '^src/publishing/' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'publishing-side-door',
      'publishing uses domain, newsletter, i18n, the geometry of covers and the type of app/entry-server.',
      { path: '^src/publishing/' },
      { path: '^src/(?!publishing/|domain/|newsletter/|i18n/|ui/cover-geometry[.]ts$|app/entry-server[.]tsx$)' },
    ),
    error(
      'prerender-statically-linked',
      'Import only the type; load the built bundle at run time.',
      { path: '^src/publishing/' },
      { path: '^src/app/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'source-leaves-the-house',
      'src imports src and packages; content, tests and generated files reach it as data.',
      { path: '^src/' },
      { pathNot: ['^src/', 'node_modules/'], dependencyTypesNot: ['core'], couldNotResolve: false },
    ),
    error('cycle', 'Two modules that need each other are one module, or three.', {}, { circular: true }),
    error('unresolved', 'This import leads nowhere.', {}, { couldNotResolve: true, pathNot: NOT_ON_DISK }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
