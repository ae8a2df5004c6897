/**
 * South Korea's net flow by LinkedIn, a year to a column: who was gained stands on the line, who was lost hangs under it,
 * gone.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { dots, hairline, label, note, over } from '../../../scene/marks.ts';
import type { PictureModule } from '../../chapter.ts';
import { rowsByKey } from '../../drawn.ts';
import { depthOf } from '../../heading.ts';
import { flowText, koreaFlows, peopleOf, signed, smallOf, type Flow } from '../record.ts';
import { titles } from '../told.ts';

const columns = 4;

export const korea = {
  scene(box, telling) {
    const { say, fact, locale } = telling;
    const years = koreaFlows(telling);
    const small = smallOf(box);
    const slot = box.w / years.length;
    const figure = Math.min(box.numeral * 0.72, slot / 2.2);
    const rowsOf = (flow: Flow): number => Math.ceil(Math.abs(peopleOf(flow)) / columns);
    const up = Math.max(...years.filter(({ value }) => value > 0).map(rowsOf));
    const down = Math.max(...years.filter(({ value }) => value < 0).map(rowsOf));
    const band = small * 2;
    const ends = figure * 1.35;
    const pitch = Math.min((box.h - band - 2 * ends) / (up + down), (slot * 0.88) / columns);
    // What height is left over goes above and below alike.
    const spare = box.h - band - 2 * ends - (up + down) * pitch;
    const roof = ends + spare / 2 + up * pitch;
    const floor = roof + band;
    const left = (i: number): number => i * slot + (slot - columns * pitch) / 2;

    const people = years.flatMap((flow, i) =>
      Array.from({ length: Math.abs(peopleOf(flow)) }, (_, n) => {
        const row = Math.floor(n / columns) + 0.5;
        // A row that is not full in a year of one row stands in the middle, under its figure.
        const aside = rowsOf(flow) === 1 ? (columns - Math.abs(peopleOf(flow))) / 2 : 0;
        const place: Point = [
          left(i) + ((n % columns) + 0.5 + aside) * pitch,
          flow.value > 0 ? roof - row * pitch : floor + row * pitch,
        ];
        return { place, gained: flow.value > 0 };
      }),
    );

    // Two corners are free: above the years of loss, and under the first three years.
    const large = { face: 'num' } as const;
    const head = box.label * (box.name === 'narrow' ? 1.1 : 1.3);
    const title = left(2);
    const last = years.at(-1);
    if (!last) throw new Error('talent-flows has no year of South Korea');
    const valueAt = (flow: Flow): number => {
      const rise = rowsOf(flow) * pitch;
      return flow.value > 0 ? roof - rise - figure * 0.3 : floor + rise + figure * 0.98;
    };
    // The last year's figure, large, over the words that say what it is per.
    const finding = say('scene.policy.korea.finding', {
      year: String(last.year),
      base: formatFact(fact('policy-per-dot'), locale),
    });
    const words = note('finding', [0, 0], finding, head, left(3) - small);
    const foot = box.h - head * 0.4 - (words.at(-1)?.y ?? 0);
    const share = box.name === 'narrow' ? 0.34 : 0.42;
    const big = Math.min((left(3) - small) / 1.9, (box.h - floor) * share) * (box.hero ?? 1);
    return {
      box,
      marks: [
        hairline('zero-up', [0, roof + 1], [box.w, roof + 1]),
        hairline('zero-down', [0, floor - 1], [box.w, floor - 1]),
        label('came', [title, head], say('scene.policy.korea.place'), head * 1.15, large),
        ...note(
          'unit',
          [title, head + small * 1.5],
          say('scene.policy.korea.unit', { base: formatFact(fact('policy-per-dot'), locale) }),
          small,
          box.w - title,
          { tone: 'ink-2' },
        ),
        label(
          'last',
          [0, over(foot, big, head) - big * depthOf(telling) * 0.4],
          signed(last, telling),
          big,
          large,
        ),
        ...words.map((line) => ({ ...line, y: line.y + foot })),
        ...years.flatMap((flow, i) => {
          const y = valueAt(flow);
          return [
            label(`value-${flow.series}`, [(i + 0.5) * slot, y], signed(flow, telling), figure, {
              anchor: 'middle',
              ...large,
            }),
            label(
              `year-${flow.series}`,
              [(i + 0.5) * slot, (roof + floor) / 2 + small * 0.36],
              String(flow.year),
              small,
              { anchor: 'middle' },
            ),
          ];
        }),
      ],
      dots: dots(
        people.map(({ place }) => place),
        (i) => ({
          r: pitch * 0.4,
          tone: 'industry',
          look: people[i]?.gained === true ? undefined : 'gone',
        }),
      ),
    };
  },
  key: ({ say, fact, locale }) =>
    say('scene.policy.korea.key', { base: formatFact(fact('policy-per-dot'), locale) }),
  describe: (telling) =>
    [
      telling.say('scene.policy.korea.said', {
        base: formatFact(telling.fact('policy-per-dot'), telling.locale),
      }),
      ...koreaFlows(telling).map((flow) =>
        telling.say('scene.policy.korea.year-said', {
          year: String(flow.year),
          value: signed(flow, telling),
        }),
      ),
    ].join(' '),
  asks: (telling) =>
    koreaFlows(telling).map((flow) => ({
      id: flow.series,
      on: `value-${flow.series}`,
      text: telling.say('scene.policy.korea.year-asked', {
        year: String(flow.year),
        value: signed(flow, telling),
        base: formatFact(telling.fact('policy-per-dot'), telling.locale),
      }),
    })),
  rows(telling) {
    const drawn = koreaFlows(telling);
    const shown = ['year', 'source', 'country', 'value'];
    return {
      table: 'talent-flows',
      of: rowsByKey(
        telling.table('talent-flows'),
        drawn.map(({ series }) => series),
      ),
      columns: shown,
      header: titles('talent-flows', shown, telling),
      rows: drawn.map((flow) => [
        String(flow.year),
        telling.say('scene.policy.flow-source.linkedin'),
        telling.say('scene.policy.country.south-korea'),
        flowText(flow, telling),
      ]),
    };
  },
  sources: ['ai-index-2025', 'ai-index-2024', 'sgi-2025'],
} satisfies PictureModule;
