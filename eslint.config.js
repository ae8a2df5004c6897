import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { zonesFor } from './tools/lint/zones.js';

const clock = 'No clock and no chance: the same content must give the same pages, on any day.';

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-*/',
    '**/*.partial/',
    '.astro/',
    'shots/',
    'test-results/',
    '**/fixtures/',
    '**/snapshots/',
  ]),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // tsconfig's noPropertyAccessFromIndexSignature asks for the brackets.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Texts here are taken apart by code points on purpose: fonts are made of them.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        importX.createNodeResolver({ extensions: ['.ts', '.js', '.astro', '.css'] }),
      ],
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'import-x/no-default-export': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    ignores: ['**/*.test.ts', 'e2e/**'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: zonesFor({ tests: false }) },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: zonesFor({ tests: true }) },
      ],
    },
  },
  {
    // A component is its file's default export; a tool's config is what the tool asks for.
    files: ['**/*.astro', '*.config.{ts,js,mjs}', '*/*.config.ts', '**/*.d.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // What runs while building or serving may speak to whoever started it.
    files: [
      ...['tools/**', 'e2e/**', 'src/features/**/make-*.ts', 'src/features/print/pdf/browser.ts'],
      ...['serve', 'answer', 'compress', 'nginx'].map((name) => `src/features/hosting/${name}.ts`),
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: clock },
        { object: 'Date', property: 'now', message: clock },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/stage/motion.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'requestAnimationFrame', message: 'All motion is in src/stage/motion.ts.' },
      ],
    },
  },
);
