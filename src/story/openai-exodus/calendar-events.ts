/** What happened, written beside the calendar's days, and the tie between two of them that is only presumed. */
import { formatFact } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import { tenth, type Box, type Curve, type Label, type Line } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { dayMonth } from './spans.ts';
import { hairline, label } from '../../scene/marks.ts';

/** ISO days, and the ISO month that the article gives. */
export interface When {
  readonly out: string;
  readonly back: string;
  readonly month: string;
  readonly resigned: string;
  /** The day of the resignation by Korean time. */
  readonly korea: string;
}

/** The calendar's place in the box, in box pixels. */
export interface Frame {
  /** Weeks are columns. */
  readonly across: boolean;
  readonly pitch: number;
  readonly small: number;
  /** Size of the dates, in the display face. */
  readonly size: number;
  readonly left: number;
  readonly top: number;
  /** Seven days. */
  readonly depth: number;
  readonly place: (iso: string) => Point;
}

type Written = Label | Line | Curve;
type Event = 'out' | 'back' | 'month' | 'resigned';

const factOf: Readonly<Record<Event, string>> = {
  out: 'openai-altman-out',
  back: 'openai-altman-back',
  month: 'openai-reported-attempt',
  resigned: 'openai-sutskever-resigned',
};

const dateOf = (event: Event, telling: Telling): string =>
  formatFact(telling.fact(factOf[event]), telling.locale);

/** A date and one or two lines under it. The reported date is set paler than the recorded ones. */
function flag(
  event: Event,
  [x, y]: Point,
  { size, small }: Frame,
  when: When,
  telling: Telling,
  anchor: Label['anchor'] = 'start',
): Label[] {
  const lines = [telling.say(`scene.openai-exodus.november.${event}`)];
  if (event === 'resigned') {
    const day = dayMonth(when.korea, telling.locale);
    lines.push(telling.say('scene.openai-exodus.november.korea', { day }));
  }
  return [
    label(`calendar-${event}-date`, [x, y], dateOf(event, telling), size, {
      face: 'num',
      anchor,
      tone: event === 'month' ? 'ink-2' : 'ink',
    }),
    ...lines.map((line, i) =>
      label(`calendar-${event}-${String(i)}`, [x, y + small * (1.4 + i * 1.25)], line, small, {
        anchor,
        tone: 'ink-2',
      }),
    ),
  ];
}

const dashed = (points: readonly Point[]): Curve => ({
  kind: 'curve',
  key: 'calendar-tie',
  points: points.map(([x, y]): Point => [tenth(x), tenth(y)]),
  tone: 'ink',
  width: 1.8,
  dashed: true,
});

/** A bow between two ends, pulled to an abscissa or to an ordinate; a cubic Bézier curve, as points. */
function bow(from: Point, to: Point, [cx, cy]: readonly [number | undefined, number | undefined]): Point[] {
  const mix = (a: number, b: number, pull: number | undefined, t: number): number => {
    const [p, q] = [pull ?? a, pull ?? b];
    return a * (1 - t) ** 3 + 3 * p * t * (1 - t) ** 2 + 3 * q * t ** 2 * (1 - t) + b * t ** 3;
  };
  return Array.from({ length: 33 }, (_, i): Point => {
    const t = i / 32;
    return [mix(from[0], to[0], cx, t), mix(from[1], to[1], cy, t)];
  });
}

/** Where the pull of a bow must lie for its middle to reach `peak`. */
const pullFor = (a: number, b: number, peak: number): number => (peak - (a + b) / 8) / 0.75;

/** Weeks are rows: everything is written to the right of them, each date led to from the end of its row. */
export function eventsDown(when: When, frame: Frame, box: Box, telling: Telling): Written[] {
  const { place, size, small, pitch, left, depth } = frame;
  const right = left + depth;
  const x = right + (box.name === 'narrow' ? 24 : box.label * 3.4);
  const step = size + small * (box.name === 'narrow' ? 1.9 : 2.6);
  const first = size * 0.82;
  const month = (place(`${when.month}-01`)[1] + place(`${when.month}-31`)[1]) / 2;
  const rowOf: Readonly<Record<Event, number>> = {
    out: place(when.out)[1],
    back: place(when.back)[1],
    month,
    resigned: place(when.resigned)[1],
  };
  const baseline: Readonly<Record<Event, number>> = {
    out: first,
    back: first + step,
    month: Math.max(first + 2 * step, month + size * 0.3),
    resigned: Math.min(rowOf.resigned + size * 0.3, box.h - small * 2.9),
  };
  const events = Object.keys(factOf) as Event[];
  const ends = (event: Event): Point => [
    x + textWidth(dateOf(event, telling), size) * 0.92 + small * 0.6,
    baseline[event] - size * 0.3,
  ];
  const [from, to] = [ends('back'), ends('resigned')];
  const peak = box.w - 4;
  const middle = (baseline.month + baseline.resigned) / 2;
  return [
    ...events.flatMap((event): Written[] => {
      const at = baseline[event] - size * 0.32;
      const elbow = right + (x - right) * 0.35;
      return [
        hairline(`calendar-row-${event}`, [right + pitch * 0.15, rowOf[event]], [elbow, rowOf[event]], {
          tone: 'ink',
        }),
        hairline(`calendar-lead-${event}`, [elbow, rowOf[event]], [x - small * 0.5, at], { tone: 'ink' }),
        ...flag(event, [x, baseline[event]], frame, when, telling),
      ];
    }),
    dashed(bow(from, to, [pullFor(from[0], to[0], peak), undefined])),
    ...['tie-first', 'tie-second'].map((word, i) =>
      label(
        `calendar-${word}`,
        [peak - small * 1.3, middle + i * small * 1.3],
        telling.say(`scene.openai-exodus.november.${word}`),
        small,
        { anchor: 'end' },
      ),
    ),
  ];
}

/** Weeks are columns: recorded days are flagged above, the reported month below. */
export function eventsAcross(when: When, frame: Frame, _: Box, telling: Telling): Written[] {
  const { place, size, small, top, depth, pitch } = frame;
  const [out, back, resigned] = [place(when.out)[0], place(when.back)[0], place(when.resigned)[0]];
  const month = (place(`${when.month}-01`)[0] + place(`${when.month}-31`)[0]) / 2;
  const high = size * 0.82;
  const low = top - small * 3.6;
  const under = top + depth + small * 2.2;
  const aside = small * 0.6;
  const stem = (event: Event, at: number, from: number, to: number): Line =>
    hairline(`calendar-stem-${event}`, [at, from], [at, to], { tone: 'ink' });
  const fromX = back + aside + textWidth(dateOf('back', telling), size) * 0.92 + small * 0.6;
  const toX = resigned - aside - textWidth(dateOf('resigned', telling), size) * 0.92 - small * 0.6;
  const level = low - size * 0.3;
  return [
    stem('out', out, high - size * 0.7, top - pitch * 0.1),
    ...flag('out', [out + aside, high], frame, when, telling),
    stem('back', back, low - size * 0.7, top - pitch * 0.1),
    ...flag('back', [back + aside, low], frame, when, telling),
    stem('resigned', resigned, low - size * 0.7, top - pitch * 0.1),
    ...flag('resigned', [resigned - aside, low], frame, when, telling, 'end'),
    stem('month', month, under, under + small * 3.4),
    ...flag('month', [month + aside, under + size * 0.75], frame, when, telling),
    dashed(bow([fromX, level], [toX, level], [undefined, pullFor(level, level, small * 1.2)])),
    ...['tie-first', 'tie-second'].map((word, i) =>
      label(
        `calendar-${word}`,
        [(fromX + toX) / 2, low - size * 0.3 + (i - 1) * small * 1.3],
        telling.say(`scene.openai-exodus.november.${word}`),
        small,
        { anchor: 'middle' },
      ),
    ),
  ];
}
