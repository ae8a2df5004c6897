/** Contact sheets: many pictures small on one page. */
import { escapeXml } from '../../src/scene/svg.ts';
import type { Shot } from './views.ts';

const style = `body{margin:16px;font:12px/1.4 sans-serif;background:#888;color:#111}h1{font-size:16px;margin:0 0 12px}
section{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start;margin-bottom:20px}figure{margin:0;width:300px}
img{display:block;width:300px;height:auto;background:#fff}figcaption{padding:2px 0;overflow-wrap:anywhere}`;

/** A page that shows these pictures about 300 px wide, each a link to the whole. */
export function sheetHtml(title: string, shots: readonly Shot[], links: readonly string[] = []): string {
  const figure = ({ file, caption }: Shot): string => {
    const [path, text] = [escapeXml(file), escapeXml(caption)];
    return `<figure><a href="${path}"><img src="${path}" alt="${text}"></a><figcaption>${text}</figcaption></figure>`;
  };
  const rows = new Map<string, string[]>();
  for (const shot of shots) {
    const row = `${shot.sheets.join()} ${shot.row}`;
    rows.set(row, [...(rows.get(row) ?? []), figure(shot)]);
  }
  const sections = [...rows.values()].map((row) => `<section>${row.join('\n')}</section>`);
  const list = links.map(
    (link) => `<a href="${link}.html">${link}</a> (<a href="contact-${link}.png">PNG</a>)`,
  );
  return [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${style}</style>`,
    `<h1>${escapeXml(title)}</h1>${list.length > 0 ? `<p>${list.join(' · ')}</p>` : ''}`,
    `<main>${sections.join('\n')}</main></html>\n`,
  ].join('\n');
}

/** The names of all sheets, in the order in which their pictures come. */
export const sheetNames = (shots: readonly Shot[]): string[] => [
  ...new Set(shots.flatMap(({ sheets }) => sheets)),
];
