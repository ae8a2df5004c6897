import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** No law is about speed: a busy machine takes its time. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, environment: 'node' } as const;
const full = process.env['FULL'] === '1';
/** Builds of other content than ours take minutes: `npm run test:full`. */
const long = '**/*.full.test.ts';
const built = ['e2e/dist/**/*.test.ts', '**/*.dist.test.ts'];

/** By itself the runner begins with the longest files; the short ones that print would be last, and waited for. */
class PrintingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const prints = ({ moduleId }: TestSpecification): boolean => /pdf\/[^/]+\.dist\.test\.ts$/.test(moduleId);
    return [...sorted.filter(prints), ...sorted.filter((file) => !prints(file))];
  }
}

/** `unit` needs nothing built; `dist` reads the files of a finished build. */
export default defineConfig({
  test: {
    sequence: { sequencer: PrintingFirst },
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
          // As above: pages and tables are read by most of them.
          isolate: false,
          ...patient,
        },
      },
    ],
  },
});
