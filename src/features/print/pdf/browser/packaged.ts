/**
 * The Chromium that comes as an npm package, for machines that have no other: where it is kept, and how it is
 * started. Of the package only its files are used; none of its code is run, nor are its flags, which relax security.
 */
import { join } from 'node:path';

/** The package, to the byte: a new version is a new line here, with the `integrity` that npm has for it. */
export const packaged = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity:
    'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** What of a machine decides whether the package runs on it. */
export interface Place {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}

/** It is linked for Linux on x64, and needs the loader of glibc. */
export const runsOn = ({ platform, arch, exists }: Place): boolean =>
  platform === 'linux' && arch === 'x64' && exists('/lib64/ld-linux-x86-64.so.2');

/** Where it is kept: with other caches of the user's, since `npm ci` empties `node_modules`. */
export function packagedFolder({ env, home }: Place): string {
  const cache = env['XDG_CACHE_HOME'] ?? '';
  return join(
    cache.startsWith('/') ? cache : join(home, '.cache'),
    'scattered',
    `chromium-${packaged.version}`,
  );
}

/** A program, and the environment that it needs; as Playwright takes them. */
export interface BrowserOptions {
  readonly executablePath: string;
  readonly env?: Record<string, string | undefined>;
}

/** How the one unpacked in `folder` is started: with the libraries and the font that came with it. */
export function packagedOptions(folder: string, env: Environment): BrowserOptions & { env: Environment } {
  const libraries = [join(folder, 'lib'), env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '');
  const fonts = env['FONTCONFIG_PATH'] ?? env['FONTCONFIG_FILE'];
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: libraries.join(':'),
      ...(fonts === undefined ? { FONTCONFIG_FILE: join(folder, 'fonts.conf') } : {}),
    },
  };
}
