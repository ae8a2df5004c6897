import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

const machine = (files: readonly string[], more: Partial<Machine> = {}): Machine => ({
  env: { PATH: '/opt/bin:/usr/bin' },
  platform: 'linux',
  home: '/home/reader',
  managed: '/cache/playwright/chrome',
  exists: (path) => files.includes(path.replaceAll('\\', '/')),
  ...more,
});

describe('findBrowser', () => {
  it('prefers the browser that CHROMIUM_PATH names', () => {
    const env = { CHROMIUM_PATH: '/mine', PATH: '/usr/bin' };
    expect(findBrowser(machine(['/mine', '/cache/playwright/chrome'], { env }))).toBe('/mine');
  });

  it('says so when CHROMIUM_PATH names nothing, rather than taking another one silently', () => {
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/gone' } }))).toThrow(
      'CHROMIUM_PATH names "/gone"',
    );
  });

  it('takes the one that Playwright manages when it was downloaded', () => {
    expect(findBrowser(machine(['/cache/playwright/chrome', '/usr/bin/chromium']))).toBe(
      '/cache/playwright/chrome',
    );
  });

  it('looks along PATH for each usual name', () => {
    expect(findBrowser(machine(['/opt/bin/google-chrome']))).toBe('/opt/bin/google-chrome');
    expect(findBrowser(machine(['/usr/bin/chromium', '/opt/bin/google-chrome']))).toBe('/usr/bin/chromium');
  });

  it('knows where macOS and Windows keep theirs', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([mac], { platform: 'darwin' }))).toBe(mac);
    const windows = 'C:/Programs/Google/Chrome/Application/chrome.exe';
    const env = { PROGRAMFILES: 'C:/Programs' };
    expect(findBrowser(machine([windows], { platform: 'win32', env })).replaceAll('\\', '/')).toBe(windows);
  });

  it('says in one sentence what to install when there is none', () => {
    expect(() => findBrowser(machine([]))).toThrow(/^No Chromium was found: install .*\.$/);
  });
});
