/** Files that the page asks for when they are wanted. */

/** Asks for a file of JSON. Anything but the file is an error, and says which file. */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as T;
}

/**
 * Returns what asks for a file: however many want it, it is fetched once. One that could not be had is forgotten, so
 * that the next wish tries again.
 */
export function fetchOnce<T>(address: string): () => Promise<T> {
  let file: Promise<T> | undefined;
  return () => {
    file ??= fetchJson<T>(address).catch((error: unknown) => {
      file = undefined;
      throw error;
    });
    return file;
  };
}
