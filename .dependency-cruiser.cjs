/** The house: each floor stands only on those below it, no import runs back up, no circle. */
const FLOORS = ['draft', 'language', 'knowledge', 'claims', 'rules', 'service', 'lsp', 'cli'];

const path = (floor) => (floor === 'service' ? '^server/src/service(/|[.]ts$)' : `^server/src/${floor}/`);

const upward = FLOORS.slice(0, -1).map((floor, i) => ({
  name: `${floor}-stands-only-on-those-below`,
  severity: 'error',
  from: { path: path(floor) },
  to: { path: FLOORS.slice(i + 1).map(path) },
}));

module.exports = {
  forbidden: [
    ...upward,
    { name: 'no-circle', severity: 'error', from: { pathNot: '^node_modules/' }, to: { circular: true } },
    {
      name: 'client-is-tied-by-the-protocol-alone',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|scripts|test)/' },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|scripts|test)/' },
    },
    {
      name: 'no-node-up-to-the-service',
      severity: 'error',
      from: { path: FLOORS.slice(0, 6).map(path) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'command-line-does-not-stand-on-lsp',
      comment: 'They stand side by side on the service.',
      severity: 'error',
      from: { path: path('cli') },
      to: { path: path('lsp') },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'types', 'default'],
    },
  },
};
