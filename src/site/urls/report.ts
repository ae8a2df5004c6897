/**
 * Where readers report an error: one address, that of a form for new issues, which is handed the id of what is wrong.
 * It is in `REPORT_URL`, or in `content/edition.yaml` under `report`; without either there is no such link anywhere.
 */
import { edition } from '../edition/content.ts';

/** The form of the repository (`.github/ISSUE_TEMPLATE/correction.yml`), and its field for the place. */
const form = { template: 'correction.yml', field: 'where' } as const;

/**
 * The address of a report on `id`, or nothing where no address is configured.
 *
 * @throws one sentence when the configured address is none of http or https
 * @example reportAddress('https://example.org/issues/new', 'C05')
 */
export function reportAddress(configured: string | undefined, id: string): string | undefined {
  if (configured === undefined || configured === '') return undefined;
  const url = URL.parse(configured);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `The address for reports is "${configured}", but must be a web address, as in REPORT_URL=https://example.org/issues/new.`,
    );
  }
  url.searchParams.set('template', form.template);
  url.searchParams.set('title', `[${id}] `);
  url.searchParams.set(form.field, id);
  return url.href;
}

/** The address of a report on a claim, a step or the edition, by its id; nothing where none is configured. */
export const reportHref = (id: string): string | undefined =>
  reportAddress(process.env['REPORT_URL'] ?? edition.report, id);
