/** Fewer actions that still fail. */

/**
 * Leaves out as much of a list as can be left out: halves, then smaller and smaller stretches, down to single ones.
 *
 * @param fails whether a shorter list still fails
 * @param most how often it may be tried
 */
export async function shrink<T>(
  list: readonly T[],
  fails: (shorter: readonly T[]) => Promise<boolean>,
  most = 80,
): Promise<readonly T[]> {
  let left = list;
  let tries = 0;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length && tries < most;) {
      const shorter = [...left.slice(0, start), ...left.slice(start + size)];
      tries++;
      if (shorter.length > 0 && (await fails(shorter))) left = shorter;
      else start += size;
    }
  }
  return left;
}
