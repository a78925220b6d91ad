const singleImporters = require('./scripts/single-importers.json');

/*
 * The arrows between the layers (docs/adr/0001). `npm run arch` runs them through scripts/check-architecture.ts, which
 * also proves that every source file was read: this tool reports success on an empty graph.
 * tests/architecture/arrows.test.ts plants a forbidden import for each rule and sees the rule fail.
 */

/** A layer and all that it may point at; everything else, Node's own modules included, is refused. */
function layer(name, from, allowed) {
  return { name, severity: 'error', from: { path: from }, to: { pathNot: allowed } };
}

const npm = (name) => `(^|/)node_modules/${name}/`;

module.exports = {
  forbidden: [
    layer('core-knows-only-itself', '^src/core/', ['^src/core/', npm('zod'), npm('mdast-util-from-markdown'), npm('@types/mdast')]),
    layer('ports-know-core', '^src/ports/', ['^src/ports/', '^src/core/']),
    layer('contract-knows-core', '^src/contract/', ['^src/contract/', '^src/core/', npm('zod')]),
    layer('application-knows-ports-contract-core', '^src/application/', ['^src/(application|ports|contract|core)/', npm('zod')]),
    {
      name: 'adapters-know-ports-and-core',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^(src|electron|tests|scripts)/', pathNot: '^src/(adapters|ports|core)/' },
    },
    {
      name: 'renderer-knows-contract-and-core',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^(src|electron|tests|scripts)/', pathNot: '^src/(renderer|contract|core)/' },
    },
    { name: 'renderer-is-not-node', severity: 'error', from: { path: '^src/renderer/' }, to: { dependencyTypes: ['core'] } },
    { name: 'hosts-leave-the-renderer-alone', severity: 'error', from: { path: '^(src/hosts|electron)/' }, to: { path: '^src/renderer/' } },
    { name: 'source-knows-no-test', severity: 'error', from: { path: '^(src|electron)/' }, to: { path: '^(tests|scripts)/' } },
    { name: 'no-circle', severity: 'error', from: { path: '^(src|electron)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'source-ships-what-it-imports', severity: 'error', from: { path: '^(src|electron)/' }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: npm('electron') } },
    { name: 'no-network-module', severity: 'error', from: { path: '^(src|electron)/' }, to: { dependencyTypes: ['core'], path: '^(node:)?(https?|http2|net|dgram|dns|dns/promises|tls|inspector|inspector/promises)$' } },
    ...Object.entries(singleImporters).map(([name, owner]) => ({
      name: `one-file-imports-${name.replace(/^@/, '').replace(/\//g, '-')}`,
      severity: 'error',
      from: { path: '^(src|electron)/', pathNot: `^${owner.replace(/\./g, '\\.')}$` },
      to: { path: npm(name) },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
