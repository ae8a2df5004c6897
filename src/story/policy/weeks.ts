/** Weeks, four to a row: how long the order was in force, and what the two capitals did meanwhile and since. */
import { formatFact } from '../../content/format/format.ts';
import type { Box, Scene, Tone } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { rowOf } from './fold.ts';
import { setNotes, type Note } from './notes.ts';
import { eventsOf, type Lane } from './record.ts';
import { cells, eventNote, figureNote, twoLanes } from './timeline.ts';

export const weekEvents = [
  'order-signed',
  'innovation-package',
  'ai-act',
  'order-revoked',
  'invest-ai',
  'action-plan',
  'choose-europe',
  'visa-fee',
  'fee-upheld',
  'visa-strategy',
  'wage-selection',
  'fee-vacated',
] as const;

const weeksPerRow = 4;
/** The week, counted from 0, that a day counted from 0 falls in; the order was signed on a Monday. */
export const weekOf = (day: number): number => Math.floor(day / 7);

export function weeks(box: Box, telling: Telling): Scene {
  const shown = eventsOf(weekEvents, telling);
  const inForce = Number(telling.fact('policy-order-weeks').value);
  const count = Math.max(...shown.map(({ day }) => weekOf(day))) + 1;
  const named = new Set(shown.map(({ day }) => weekOf(day)));
  const toneOf = (week: number): Tone => (named.has(week) ? 'ink' : week < inForce ? 'ink-3' : 'other');
  const { fold, left, right, names } = twoLanes(
    box,
    { columns: weeksPerRow, rows: Math.ceil(count / weeksPerRow), east: 'brussels' },
    telling,
  );
  const { dots, fields } = cells(count, fold, toneOf);
  const notesOf = (lane: Lane): Note[] =>
    shown
      .filter((event) => event.lane === lane)
      .map((event) => eventNote(event, rowOf(fold, weekOf(event.day)), box, telling));
  const figure = figureNote(
    formatFact(telling.fact('policy-order-weeks'), telling.locale),
    telling.say('scene.policy.weeks-in-force.span'),
    rowOf(fold, inForce / 2) - box.numeral * 0.5,
    box,
    left.width,
  );
  return {
    box,
    marks: [
      ...fields,
      ...names,
      ...setNotes(
        [...notesOf('washington'), figure].sort((a, b) => a.at - b.at),
        left,
      ),
      ...setNotes(notesOf('brussels'), right),
    ],
    dots,
  };
}
