/** The chapter's table as numbers. Percentages are 0–100 of those who left Google DeepMind. */
import type { Telling } from '../chapter.ts';

/** The share that went to a firm. Throws when the table has no such row. */
export function shareTo(destination: string, { table }: Telling): number {
  const row = table('deepmind-leavers').rows.find((each) => each['destination'] === destination);
  if (!row) throw new Error(`deepmind-leavers has no row "${destination}"`);
  return Number(row['share_pct']);
}
