/**
 * The path that a request asks for, read once: file, redirect and headers all go by what is returned here. Two readings
 * of one address are how a page gets out with the headers of another.
 */

/** What a request asks for. */
export interface Asked {
  /** Decoded, with one slash at its start and none doubled; it may end in a slash. */
  readonly path: string;
  /** As it came, with its question mark; empty without one. */
  readonly search: string;
}

/** A slash or a backslash in disguise: decoded, they would make other segments than the address has. */
const disguised = /%2f|%5c/i;
/** Never in a name of this site; on some machine each of them leads to a file by another name. */
const strange = /[\\:\p{Cc}]/u;
/** Hidden, this folder, the one above, or a name that Windows shortens. */
const evasive = /^\.|[. ]$/;

/** The path as segments, or `undefined` if it has one that no file of the site can have. */
function segmentsOf(raw: string): string[] | undefined {
  if (!raw.startsWith('/') || disguised.test(raw)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  const segments = path.slice(1).split('/');
  const sound = segments.every((segment, i) => {
    if (segment === '') return i === segments.length - 1;
    return !evasive.test(segment) && !strange.test(segment);
  });
  return sound ? segments : undefined;
}

/**
 * Reads a request's target; `undefined` means that nothing can be there.
 *
 * @example asked('/ko/s/policy%2Dorder/?x=1') // { path: '/ko/s/policy-order/', search: '?x=1' }
 * @example asked('//evil.example/') // undefined
 */
export function asked(target: string): Asked | undefined {
  // A proxy may ask by the whole address, and every server has to understand it.
  const local = target.replace(/^https?:\/\/[^/?#]*(?=\/)/i, '');
  const at = local.indexOf('?');
  const segments = segmentsOf(at === -1 ? local : local.slice(0, at));
  if (!segments) return undefined;
  return { path: `/${segments.join('/')}`, search: at === -1 ? '' : local.slice(at) };
}

/** A decoded path as it stands in an address. */
export const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
