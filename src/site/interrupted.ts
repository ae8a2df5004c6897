import { rmSync } from 'node:fs';

/** Removes an unfinished folder when the process is stopped before it is done. Returns what to call once it is. */
export function tidyWhenInterrupted(folder: string): () => void {
  const interrupted = (): void => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return () => {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  };
}
