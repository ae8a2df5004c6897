import { defineConfig } from 'vitest/config';

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
          environment: 'node',
        },
      },
      { test: { name: 'dist', include: built, exclude: ['node_modules/**'], environment: 'node' } },
    ],
  },
});
