import { defineConfig } from 'vitest/config';

/** No law is about speed: a busy machine takes its time. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, environment: 'node' } as const;
const full = process.env['FULL'] === '1';
/** Builds of other content than ours take minutes: `npm run test:full`. */
const long = '**/*.full.test.ts';
const built = ['e2e/dist/**/*.test.ts', '**/*.dist.test.ts'];

/** `unit` needs nothing built; `dist` reads the files of a finished build. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,packages,tools}/**/*.test.ts'],
          exclude: built,
          // Files share what they import: content, scenes and fonts are read once in a worker instead of once in a file.
          isolate: false,
          ...patient,
        },
      },
      {
        test: {
          name: 'dist',
          include: built,
          exclude: ['node_modules/**', ...(full ? [] : [long])],
          isolate: false,
          ...patient,
        },
      },
    ],
  },
});
