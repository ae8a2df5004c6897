import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../scripts/browser.ts';
import { dist, origin, port } from './support/site.ts';

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  reporter: 'list',
  outputDir: '/tmp/e2e-results',
  use: { launchOptions: { executablePath: findBrowser(), args: browserArgs } },
  webServer: {
    command: `node scripts/serve.ts --port ${String(port)} --dir ${dist}`,
    cwd: '..',
    url: origin,
    reuseExistingServer: false,
  },
});
