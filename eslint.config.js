import { readFileSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * Two things are decided here: the strictness of the language, and what each folder may name.
 * A rule that takes options is replaced, not merged, by a later block; therefore every zone gets its complete lists
 * from `zone()`. Import bans are regular expressions: the gitignore-style `group` reads `#adapters/*` as a comment and
 * bans nothing. tests/architecture/bans.test.ts breaks each ban once.
 */

/** Folders that know nothing of a machine: no I/O, clock, randomness or locale. */
const pureFolders = ['core', 'ports', 'contract', 'application'];

/** Each of these packages is imported in exactly one file, so that it can be replaced and reviewed there. */
const singleImporters = JSON.parse(readFileSync(new URL('scripts/single-importers.json', import.meta.url), 'utf8'));

/** What a pure folder may import besides itself. Everything else is refused. */
const pureImports = {
  core: '#core/|zod$|mdast-util-from-markdown$|mdast$',
  ports: '#(?:core|ports)/',
  contract: '#(?:core|contract)/|zod$',
  application: '#(?:core|ports|contract|application)/|zod$',
};

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const networkModules = '(?:https?|http2|net|dgram|dns|dns/promises|tls|inspector|inspector/promises|undici|ws)';

const networkGlobals = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts',
];

const pureGlobals = [
  'Date', 'Intl', 'Temporal', 'process', 'Buffer', 'console', 'globalThis', 'window', 'document', 'navigator', 'crypto', 'performance',
  'URL', 'URLSearchParams', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate',
  'queueMicrotask', 'require', '__dirname', '__filename',
];

function importBans(folder, file) {
  const patterns = [
    { regex: `^(?:node:)?${networkModules}$`, message: 'Nothing leaves: no module that can reach a network.' },
    { regex: '^(?:node:)?(?:vm|repl|cluster)$', message: 'Nothing is evaluated and no process listens.' },
  ];
  for (const [name, owner] of Object.entries(singleImporters)) {
    if (file === owner) continue;
    patterns.push({ regex: `^${escape(name)}(?:/|$)`, message: `Only ${owner} imports ${name}.` });
  }
  if (folder !== undefined && folder in pureImports) {
    patterns.push({ regex: `^(?!${pureImports[folder]}|\\.{1,2}/)`, message: `${folder} imports only what DESIGN's arrows allow (docs/adr/0001).` });
  }
  if (folder === 'adapters') {
    patterns.push({ regex: '^#(?!core/|ports/|adapters/)', message: 'Adapters know ports and core only.' });
  }
  if (folder !== undefined) {
    patterns.push({
      regex: '^(?:\\.\\./)+(?:core|ports|contract|application|adapters|hosts|renderer|electron|tests|scripts)/',
      message: 'Across folders use the # paths of package.json, so that the arrows stay visible.',
    });
  }
  if (folder !== undefined && folder !== 'hosts' && folder !== 'electron') {
    patterns.push({ regex: '^(?:node:)?child_process$', message: 'Only a host starts a process.' });
  }
  return ['error', { patterns }];
}

function syntaxBans(folder, file) {
  const foreign = Object.keys(singleImporters).filter((name) => singleImporters[name] !== file).map(escape).join('|');
  const everywhere = [
    ['ExportDefaultDeclaration', 'Named exports only.'],
    ["ExportSpecifier[exported.name='default']", 'Named exports only.'],
    ['ExportAllDeclaration', 'No barrels: import a thing from where it lives.'],
    [':matches(MemberExpression, JSXAttribute)[property.name=/^(?:innerHTML|outerHTML)$/]', 'Markup is never made from text.'],
    ["CallExpression[callee.property.name='insertAdjacentHTML']", 'Markup is never made from text.'],
    ["CallExpression[callee.object.name='document'][callee.property.name=/^write(?:ln)?$/]", 'Markup is never made from text.'],
    [":matches(JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'], MemberExpression[property.name='dangerouslySetInnerHTML'])", 'Markup is never made from text.'],
    ["CallExpression[callee.property.name='serialize']", 'serialize() of an encrypted database returns plaintext.'],
    ["CallExpression[callee.property.name='backup']", 'backup() fails on an encrypted database: use VACUUM INTO.'],
    ["CallExpression[callee.property.name='openExternal']", 'A link is shown as text, never opened.'],
    ["CallExpression[callee.property.name='sendBeacon']", 'Nothing leaves.'],
    [`MemberExpression[object.name=/^(?:globalThis|window|self|global)$/][property.name=/^(?:${networkGlobals.join('|')}|eval|Function)$/]`, 'Nothing leaves and nothing is evaluated.'],
    ["CallExpression[callee.object.name='process'][callee.property.name=/^(?:binding|_linkedBinding|getBuiltinModule|dlopen)$/]", 'Modules come in by import.'],
    [`ImportExpression[source.value=/^(?:node:)?${networkModules.replace(/\//g, '\\/')}$/]`, 'Nothing leaves: no module that can reach a network.'],
    ['ImportExpression[source.value=/^(?:node:)?(?:vm|repl|cluster)$/]', 'Nothing is evaluated and no process listens.'],
    [`ImportExpression[source.value=/^(?:${foreign})$/]`, 'This package is imported in one file (scripts/single-importers.json).'],
    ["CallExpression[callee.name='require']", 'Modules come in by import.'],
  ];
  const inSource = [
    ["ImportExpression:not([source.type='Literal'])", 'What is loaded must be readable in the source.'],
  ];
  const inPure = [
    ['ImportExpression', 'A pure folder loads nothing at run time.'],
    ['TSTypeReference[typeName.name=/^(?:Date|Buffer|URL)$/]', 'The world comes in through a port; a date is an honest date.'],
    ['MetaProperty', 'A pure folder does not know where it lies.'],
    ["MemberExpression[object.name='Math'][property.name='random']", 'Randomness comes through a port.'],
    ["MemberExpression[object.name='Math'][property.value='random']", 'Randomness comes through a port.'],
    ["VariableDeclarator[init.name='Math'] > ObjectPattern > Property[key.name='random']", 'Randomness comes through a port.'],
    [':matches(MemberExpression[property.name=/^(?:localeCompare|toLocale\\w*)$/], MemberExpression[property.value=/^(?:localeCompare|toLocale\\w*)$/], ObjectPattern > Property[key.name=/^(?:localeCompare|toLocale\\w*)$/])', 'The locale of the machine must not change a paper.'],
  ];
  const chosen = [...everywhere, ...(folder === undefined ? [] : inSource), ...(pureFolders.includes(folder) ? inPure : [])];
  return ['error', ...chosen.map(([selector, message]) => ({ selector, message }))];
}

function globalBans(folder) {
  const names = ['eval', 'Function', ...networkGlobals, ...(pureFolders.includes(folder) ? pureGlobals : [])];
  return ['error', ...names.map((name) => ({ name, message: pureGlobals.includes(name) ? 'The world comes in through a port.' : 'Nothing leaves and nothing is evaluated.' }))];
}

/** The complete bans of one folder, or of one file in it that owns a package. */
function zone(files, folder, file) {
  return {
    files,
    rules: {
      'no-restricted-imports': importBans(folder, file),
      'no-restricted-syntax': syntaxBans(folder, file),
      'no-restricted-globals': globalBans(folder),
    },
  };
}

const owners = Object.values(singleImporters).map((file) => zone([file], file.split('/')[1], file));

/** The files that must name the network in order to close it or to prove that it is closed. */
const networkGuards = ['tests/system/hostile-page.js', 'tests/setup/closed-network.ts', 'tests/architecture/no-network.test.ts', 'tests/architecture/fixtures/swallowed-attempt.ts'];

export default defineConfig(
  { ignores: ['node_modules/', 'out/', 'dist/', 'coverage/', 'pana-demo/', 'resources/', 'src/templates/', 'tests/golden/**/*.json'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      // Spreading a string into its characters is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  zone(['**/*.{ts,tsx,js,mjs,cjs}'], undefined),
  ...[...pureFolders, 'adapters', 'hosts', 'renderer'].map((folder) => zone([`src/${folder}/**`], folder)),
  zone(['electron/**'], 'electron'),
  ...owners,
  { files: ['src/ports/**'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  { files: ['src/hosts/**', 'scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: networkGuards, rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off', 'no-new-func': 'off' } },
  // A component is a function whose type is its markup; an event handler may begin work that reports by itself.
  { files: ['src/renderer/**'], rules: { '@typescript-eslint/no-confusing-void-expression': 'off' } },
  {
    files: ['**/*.config.{js,ts}', '.dependency-cruiser.cjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
