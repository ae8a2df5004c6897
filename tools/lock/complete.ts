/**
 * Packages with a binary per platform name all of them as optional dependencies. npm records in `package-lock.json`
 * only those that the registry at hand could give it, and then `npm ci` refuses the file as incomplete.
 */

/** The parts of an entry of `packages` that are looked at. */
export interface LockEntry {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
export type LockPackages = Record<string, LockEntry>;

/** Where `name` is found from the package at `from`, as Node looks for it: outwards. */
function resolve(packages: LockPackages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return undefined;
  }
}

/** The platform that a package is for, from its name: `…-linux-arm64-musl`. */
export function platformOf(name: string): Pick<LockEntry, 'cpu' | 'os' | 'libc'> {
  const os = /-(android|darwin|linux|win32|freebsd|openharmony)(?:-|$)/.exec(name)?.[1];
  const cpu = /-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|wasm32)(?:-|$)/.exec(name)?.[1];
  const libc = name.includes('-musl')
    ? 'musl'
    : os === 'linux' && name.endsWith('-gnu')
      ? 'glibc'
      : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

/** The same packages with an entry for every exactly named optional dependency that had none; names of those added. */
export function complete(packages: LockPackages): { packages: LockPackages; added: string[] } {
  const all: LockPackages = { ...packages };
  const added: string[] = [];
  for (const [path, { optionalDependencies = {}, dev, license }] of Object.entries(packages)) {
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      const found = resolve(all, path, name);
      if (!/^\d/.test(wanted) || (found !== undefined && all[found]?.version === wanted)) continue;
      const hoisted = `node_modules/${name}`;
      all[all[hoisted] ? `${path}/${hoisted}` : hoisted] = {
        version: wanted,
        ...platformOf(name),
        ...(dev === true ? { dev } : {}),
        ...(license === undefined ? {} : { license }),
        optional: true,
      };
      added.push(`${name}@${wanted}`);
    }
  }
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return { packages: Object.fromEntries(sorted), added };
}
