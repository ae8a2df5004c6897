/** Study programmes, not people: ink squares, ten programmes each, one block a year; where a year is missing the ground is hatched. */
import { scaleBand } from 'd3';
import { formatValue } from '../../../content/format/format.ts';
import { stackHeight, stackPoints, type Stack } from '../../../scene/arrange.ts';
import { dots, label } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { travellers, type Field, type Gap, type Label } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { drawnRows, missingRuns, programmeCounts, yearsBetween } from '../record.ts';

/** Programmes per square. Every count of the table is a whole multiple of it. */
const perSquare = 10;
const columns = 6;

export const programmes = {
  scene(box, telling) {
    const { say, locale } = telling;
    const record = programmeCounts(telling);
    const [first, last] = [record.at(0), record.at(-1)];
    if (!first || !last) throw new Error('ai-study-programmes is empty');
    const small = Math.max(box.least, box.label * 0.9);
    const baseline = box.h - small * 2;
    const head = heading(
      box,
      say('scene.phd-pipeline.programmes.title'),
      say('scene.phd-pipeline.programmes.span', {
        first: formatValue(first.programmes, 'programmes', locale, 0),
        last: formatValue(last.programmes, 'programmes', locale, 0),
      }),
    );
    const years = yearsBetween(first.year, last.year);
    const slots = scaleBand(years, [0, box.w]);
    const slot = slots.step();
    const most = last.programmes / perSquare;
    const number = new Intl.NumberFormat(locale);
    // The two that the picture is about are as large as a year is broad.
    const large = Math.min(box.numeral * 0.72, (slot * 0.98) / textWidth(number.format(last.programmes), 1));
    const top = head.bottom + large * 1.1;
    const pitch = Math.min((slot * 0.84) / columns, (baseline - top) / Math.ceil(most / columns));
    const x = (year: number): number => slots(year) ?? 0;
    const stack = (year: number): Stack => ({
      x: x(year) + (slot - columns * pitch) / 2,
      baseline,
      columns,
      pitch,
    });
    const r = pitch * 0.38;
    const lastPoints = stackPoints(stack(last.year), 0, most);
    const known = record.map(({ year }) => year);
    return {
      box,
      marks: [
        ...head.marks,
        ...missingRuns(known, first.year, last.year).flatMap(([from, to]) =>
          yearsBetween(from, to).map((year): Gap => ({
            kind: 'gap',
            key: `gap-${String(year)}`,
            x: stack(year).x,
            y: baseline - small * 0.7,
            w: columns * pitch,
            h: small * 0.7,
          })),
        ),
        ...record.flatMap((row): (Field | Label)[] => {
          const n = row.programmes / perSquare;
          // The travellers are the topmost squares of the last year: what has been added.
          const points =
            row === last ? lastPoints.slice(0, n - travellers) : stackPoints(stack(row.year), 0, n);
          return [
            {
              kind: 'field',
              key: `field-${String(row.year)}`,
              points,
              r,
              tone: row === first || row === last ? 'ink' : 'ink-3',
              shape: 'square',
            },
            label(
              `value-${String(row.year)}`,
              [x(row.year) + slot / 2, baseline - stackHeight(stack(row.year), n) - small * 0.45],
              number.format(row.programmes),
              row === first || row === last ? large : small,
              { anchor: 'middle', face: row === first || row === last ? 'num' : 'label' },
            ),
          ];
        }),
        ...years.map((year) =>
          label(
            `year-${String(year)}`,
            [x(year) + slot / 2, baseline + small * 1.5],
            box.name === 'narrow' ? `’${String(year % 100)}` : String(year),
            small,
            { anchor: 'middle', tone: known.includes(year) ? 'ink' : 'ink-2' },
          ),
        ),
      ],
      dots: dots(lastPoints.slice(-travellers), { r, tone: 'ink', shape: 'square' }),
    };
  },
  key: ({ say, locale }) =>
    say('scene.phd-pipeline.programmes.key', { per: formatValue(perSquare, 'programmes', locale, 0) }),
  describe: (telling) =>
    [
      telling.say('scene.phd-pipeline.programmes.said'),
      ...programmeCounts(telling).map((row) =>
        telling.say('scene.phd-pipeline.programmes.year-said', {
          year: String(row.year),
          programmes: formatValue(row.programmes, 'programmes', telling.locale, 0),
        }),
      ),
    ].join(' '),
  asks: (telling) =>
    programmeCounts(telling).map((row) => ({
      id: `year-${String(row.year)}`,
      on: `value-${String(row.year)}`,
      text: telling.say('scene.phd-pipeline.programmes.year-said', {
        year: String(row.year),
        programmes: formatValue(row.programmes, 'programmes', telling.locale, 0),
      }),
    })),
  rows: (telling) => drawnRows(telling, 'ai-study-programmes'),
  sources: ['ai-index-2024', 'digest-ai-index'],
} satisfies PictureModule;
