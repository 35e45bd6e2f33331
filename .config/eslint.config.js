import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What must not decide anything: the clock, the locale, chance, and binary fractions. */
const impure = [
  'Date',
  'Intl',
  'performance',
  'setTimeout',
  'setInterval',
  'fetch',
  'console',
  'process',
].map((name) => ({
  name,
  message: 'The core is pure: no clock, no locale, no I/O.',
}));

const inexact = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Nothing here is left to chance.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Order by code unit: locales differ.',
  },
  {
    selector: "CallExpression[callee.property.name='toFixed']",
    message: 'Money is whole fen: format it from integers.',
  },
  { selector: "CallExpression[callee.name='parseFloat']", message: 'No binary fraction decides anything.' },
  { selector: 'Literal[raw=/^[0-9]+[.][0-9]+$/]', message: 'No binary fraction decides anything.' },
];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/dist-screenshots/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'One name for one thing: export it by name.' },
        { selector: 'ExportAllDeclaration[exportKind="value"]', message: 'Name what a module gives.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['packages/{runtime,compiler,analysis}/src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'One name for one thing: export it by name.' },
        { selector: 'ExportAllDeclaration[exportKind="value"]', message: 'Name what a module gives.' },
        ...inexact,
      ],
    },
  },
  {
    files: ['playground/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // A script of the browser, copied as it is.
    files: ['playground/build/service-worker.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly', fetch: 'readonly' } },
  },
  {
    // Tools ask for a default export of their configuration.
    files: ['.config/*', 'playground/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
