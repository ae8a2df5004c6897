/**
 * Days as a wall calendar, seven to a row: the day of the order, a Monday, and what came of it. One span of days
 * is filled in each picture, and its length is the big figure. Dot `i` is the same day in all three.
 */
import { formatFact } from '../../content/format/format.ts';
import { tenth, type Box, type Gap, type Label, type Scene, type Tone } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { foldWidth, monthStarts, rowOf, type Fold } from './fold.ts';
import { setNotes, type Column, type Note } from './notes.ts';
import { eventsOf, type Event } from './record.ts';
import { cells, eventNote, figureNote, smallOf, twoLanes } from './timeline.ts';

export type DaysState = 'days-to-ask' | 'days-to-letter' | 'days-since-package';

interface Plan {
  readonly events: readonly string[];
  /** The event after which the filled span begins. */
  readonly after: string;
  /** The fact that is its length in days. */
  readonly span: string;
  /** Days shown; to the report in The Economist, where absent. */
  readonly days?: number;
}

export const plans: Readonly<Record<DaysState, Plan>> = {
  'days-to-ask': {
    events: ['order-signed', 'request-announced', 'request-published'],
    after: 'order-signed',
    span: 'policy-ask-days',
    days: 100,
  },
  'days-to-letter': {
    events: [
      'order-signed',
      'request-announced',
      'first-deadline',
      'google-letter',
      'moved-deadline',
      'report',
    ],
    after: 'order-signed',
    span: 'policy-letter-days',
  },
  'days-since-package': {
    events: ['order-signed', 'request-announced', 'innovation-package', 'google-letter', 'report'],
    after: 'innovation-package',
    span: 'policy-package-lead',
  },
};

const daysPerRow = 7;

export function days(state: DaysState, box: Box, telling: Telling): Scene {
  const plan = plans[state];
  const shown = eventsOf(plan.events, telling);
  const [first] = shown;
  const from = dayOf(plan.after, telling);
  const to = from + Number(telling.fact(plan.span).value);
  const count = plan.days ?? dayOf('report', telling) + 1;
  const rows = Math.ceil(count / daysPerRow);
  const toneOf = (day: number): Tone => {
    // All in ink, a company's letter too: among so many grey squares the colour of industry is one more grey to many.
    if (shown.some((event) => event.day === day)) return 'ink';
    return day > from && day <= to ? 'ink-3' : 'other';
  };
  const figure = (fold: Fold, width: number): Note =>
    figureNote(
      formatFact(telling.fact(plan.span), telling.locale),
      telling.say(`scene.policy.${state}.span`),
      rowOf(fold, Math.round((from + to) / 2)) - box.numeral * 0.5,
      box,
      width,
    );
  const notesOf = (some: readonly Event[], fold: Fold): Note[] =>
    some.map((event) => eventNote(event, rowOf(fold, event.day), box, telling));

  if (state === 'days-to-ask') {
    const fold = calendarAtLeft(rows, box);
    const edge = fold.x + foldWidth(fold);
    const x = edge + (box.name === 'narrow' ? 13 : 30);
    const column: Column = { side: 'right', x, edge, width: box.w - x, top: 2, bottom: box.h - 2 };
    const { dots, fields } = cells(count, fold, toneOf);
    return {
      box,
      marks: [
        ...fields,
        ...months(first?.date ?? '', count, fold, box, telling),
        ...setNotes(
          [...notesOf(shown, fold), figure(fold, column.width), ruleNote(fold, count, box, telling)].sort(
            byHeight,
          ),
          column,
        ),
      ],
      dots,
    };
  }

  const isLetter = state === 'days-to-letter';
  const east = isLetter ? 'companies' : 'brussels';
  const { fold, left, right, names } = twoLanes(box, { columns: daysPerRow, rows, east }, telling);
  const { dots, fields } = cells(count, fold, toneOf);
  const isEast = ({ id, lane }: Event): boolean =>
    lane !== 'washington' || (isLetter && id === 'google-letter');
  const hatch = isLetter ? missingLetter(fold, box, telling) : undefined;
  const notes = {
    left: notesOf(
      shown.filter((event) => !isEast(event)),
      fold,
    ),
    right: notesOf(shown.filter(isEast), fold),
  };
  // The span's length stands on the side of those who let it pass, or who used it.
  notes[isLetter ? 'left' : 'right'].push(figure(fold, left.width));
  if (hatch) notes.right.push(missingNote(fold, hatch.w * 1.3, box, telling));
  return {
    box,
    marks: [
      ...(hatch ? [hatch] : []),
      ...fields,
      ...names,
      ...setNotes(notes.left.sort(byHeight), left),
      ...setNotes(notes.right.sort(byHeight), right),
    ],
    dots,
  };
}

function calendarAtLeft(rows: number, box: Box): Fold {
  const share = box.name === 'narrow' ? 0.46 : 0.43;
  const pitch = Math.min((box.h - 4) / rows, (box.w * share) / daysPerRow);
  // On a band twice as wide as the calendar and its notes, the group stands nearer the middle.
  const x = box.name === 'medium' ? box.w * 0.2 : smallOf(box) * 3;
  return { x, y: 2, columns: daysPerRow, pitch };
}

const dayOf = (id: string, telling: Telling): number => eventsOf([id], telling)[0]?.day ?? 0;

const byHeight = (a: Note, b: Note): number => a.at - b.at;

/** The months' names where they begin, and the year's in January. */
function months(start: string, count: number, fold: Fold, box: Box, { locale }: Telling): Label[] {
  const small = smallOf(box);
  return monthStarts(start, count).map(({ day, date }): Label => {
    const isJanuary = date.slice(5, 7) === '01';
    const name = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ko-KR', {
      month: 'short',
      timeZone: 'UTC',
    });
    return {
      kind: 'label',
      key: `month-${date}`,
      x: tenth(fold.x - small * 0.5),
      y: tenth(rowOf(fold, day) + small * 0.36),
      text: isJanuary ? date.slice(0, 4) : name.format(Date.parse(date)),
      size: small,
      anchor: 'end',
      tone: isJanuary ? 'ink' : 'ink-2',
      face: 'label',
    };
  });
}

/** What the order changed by itself, at the foot of the column. */
function ruleNote(fold: Fold, count: number, box: Box, { say }: Telling): Note {
  return {
    key: 'rule',
    at: rowOf(fold, count - 1) - box.numeral,
    leader: false,
    lines: [
      {
        key: 'rule-name',
        text: say('scene.policy.days-to-ask.rule'),
        size: smallOf(box),
        tone: 'ink-2',
        face: 'label',
      },
      {
        key: 'rule-none',
        text: say('scene.policy.days-to-ask.none'),
        size: box.numeral * 0.8,
        tone: 'ink',
        face: 'num',
      },
    ],
  };
}

/** The weeks in which comments were taken, hatched at the far edge: a letter looked for and not found. */
function missingLetter(fold: Fold, box: Box, telling: Telling): Gap {
  const [opened, closed] = [dayOf('request-published', telling), dayOf('moved-deadline', telling)];
  const w = box.name === 'narrow' ? 18 : 72;
  const top = rowOf(fold, opened) - fold.pitch / 2;
  return {
    kind: 'gap',
    key: 'missing',
    x: tenth(box.w - w),
    y: tenth(top),
    w,
    h: tenth(rowOf(fold, closed) + fold.pitch / 2 - top),
  };
}

function missingNote(fold: Fold, farInset: number, box: Box, telling: Telling): Note {
  const [opened, closed] = [dayOf('request-published', telling), dayOf('google-letter', telling)];
  const line = (key: string, word: string, tone: Tone): Note['lines'][number] => ({
    key,
    text: telling.say(`scene.policy.days-to-letter.${word}`),
    size: smallOf(box),
    tone,
    face: 'label',
  });
  return {
    key: 'missing',
    at: rowOf(fold, Math.round((opened + closed) / 2)),
    leader: false,
    farInset,
    lines: [line('missing-name', 'missing', 'ink'), line('missing-not-found', 'not-found', 'ink-2')],
  };
}
