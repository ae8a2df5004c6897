import { defineConfig } from 'vitest/config';

/** `unit` needs nothing built; `dist` reads the files of a finished build. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{src,scripts}/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'dist', include: ['e2e/dist/**/*.test.ts'], environment: 'node' } },
    ],
  },
});
