/** The chapter's table as numbers. Percentages are 0–100 of the base that the row names. */
import type { Telling } from '../chapter.ts';

/** A share by the name of its row. Throws when the table has no such row. */
export function share({ table }: Telling, measure: string): number {
  const row = table('zeki-talent-2024').rows.find((each) => each['measure'] === measure);
  if (!row) throw new Error(`zeki-talent-2024 has no row "${measure}"`);
  return Number(row['share_pct']);
}
