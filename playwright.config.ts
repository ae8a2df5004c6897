import { defineConfig, devices } from '@playwright/test';
import { basePath } from './src/site/urls/base.ts';
import { launchOptions } from './src/features/print/pdf/browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4391);
const dir = process.env['E2E_DIR'] ?? 'dist';
const site = `http://localhost:${String(port)}${basePath()}`;

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } };
const full = process.env['FULL'] === '1';
/** What takes minutes and repeats in kind what others prove: `npm run test:full`. */
const lengthy = full ? [] : [/@full/];

/** The tests run against the production build, as readers get it: build first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/snapshots/{testFileName}/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  // No journey is about speed: a busy machine takes its time. What has to do with seconds is measured by itself, below.
  timeout: 240_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: site,
    // A trace takes a picture of the whole document at every action, which is two fifths of the suite's time. To look
    // into a failure: `npx playwright test e2e/x.spec.ts --trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: await launchOptions(),
  },
  projects: [
    { name: 'desktop', use: desktop, grepInvert: [/@pace/, ...lengthy] },
    // How long things take is measured when nothing else runs.
    {
      name: 'alone',
      use: desktop,
      grep: /@pace/,
      grepInvert: lengthy,
      fullyParallel: false,
      workers: 1,
      dependencies: ['desktop'],
    },
  ],
  webServer: {
    command: `node src/features/hosting/serve.ts --port ${String(port)} --dir ${dir}`,
    url: site,
    reuseExistingServer: false,
  },
});
