/**
 * Which Chromium to use, and how it is started: one place, so that pictures, PDFs and tests come from the same one.
 */
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

/** Everything that the search looks at, so that a test can say what machine it is on. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Where Playwright keeps its own Chromium, whether or not it was ever downloaded. */
  readonly managed: string;
  readonly exists: (path: string) => boolean;
}

/** Names under which Linux distributions install Chromium or Chrome. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Places that are usual for a browser on this kind of machine, the likeliest first. */
function usualPlaces({ env, platform, home }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium'].map((name) => `${name}.app/Contents/MacOS/${name}`);
    return ['/Applications', join(home, 'Applications')].flatMap((dir) => apps.map((app) => join(dir, app)));
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root === undefined
        ? []
        : [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Chromium/Application/chrome.exe')],
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return commands.flatMap((name) => folders.map((dir) => join(dir, name)));
}

const thisMachine = (): Machine => ({
  env: process.env,
  platform: platform(),
  home: homedir(),
  managed: chromium.executablePath(),
  exists: existsSync,
});

/**
 * The browser to run: the one that `CHROMIUM_PATH` names, else the one that Playwright manages, else the system's.
 *
 * @throws when there is none, with one sentence saying what to install.
 * @example findBrowser() // '/usr/bin/chromium'
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  const named = machine.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", but there is no such file.`);
  }
  const found = [machine.managed, ...usualPlaces(machine)].find((path) => machine.exists(path));
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium was found: install the package "chromium" or Google Chrome, run "npx playwright install chromium", or name one in CHROMIUM_PATH.',
  );
}

/** Flags for every run: no traffic of the browser's own, and letters drawn alike on every machine. */
export const browserArgs = [
  '--disable-background-networking',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/** Starts the browser without a window. The caller closes it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: browserArgs });
