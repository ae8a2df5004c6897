/**
 * The line after ChatGPT: what hangs under the level of November 2022 is a comb, a tooth a month, until the line is
 * back in the autumn of 2024.
 */
import { hairline, label, note, noteHeight } from '../../../scene/marks.ts';
import type { PictureModule } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { adsLine, axes, gutterOf, launchMark, monthAsks, peakMark } from '../ads-line.ts';
import { knockedOut, smallSize } from '../chart.ts';
import { at, countryShare, drawnRows, formats, last, launch, then } from '../record.ts';

export const slump = {
  scene(box, telling) {
    const { say, fact } = telling;
    const { percent, month } = formats(telling);
    const small = smallSize(box);
    const back = String(fact('ai-back-month').value);
    const head = heading(
      box,
      say('scene.genai-jobs.slump.title', { month: month(then) }),
      say('scene.genai-jobs.line.what'),
    );
    const line = adsLine(box, telling, {
      until: axes.to,
      ...axes,
      frame: {
        left: gutterOf(box),
        right: box.w - 1,
        top: head.bottom + small * 0.8,
        baseline: box.h - small * 1.9,
      },
    });
    const { chart, series } = line;
    const [start, low] = [at(series, launch), at(series, then)];
    const level = chart.y(start.value);
    const under = series.filter(({ month: m }) => m > launch && m < back);
    const big = box.numeral * (box.name === 'narrow' ? 0.7 : 0.62);
    const lowX = chart.x(then);
    const lowY = chart.y(low.value) + chart.r + small * 0.5;
    const fall = big * 0.85;
    const named = say('scene.genai-jobs.slump.back', { month: month(back).replaceAll('\u00a0', ' ') });
    const backX = chart.x(back);
    const flagTop = chart.y(last(series).value) - small;
    const room = chart.right - chart.x(launch) - small * 0.8;
    return {
      box,
      marks: [
        ...head.marks,
        ...knockedOut([
          ...line.axes,
          peakMark(line, telling),
          label(
            'start',
            [chart.x(launch) - chart.r * 2.6, level + big * 0.85],
            percent(start.value, 2),
            big,
            {
              anchor: 'end',
              face: 'num',
            },
          ),
          label('low', [lowX, lowY + small * 1.6 + fall], percent(low.value, 2), big, {
            anchor: 'middle',
            face: 'num',
          }),
          label('low-month', [lowX, lowY + small * 1.6 + fall + small * 1.25], month(then), small, {
            anchor: 'middle',
            tone: 'ink-2',
          }),
          ...note('back', [chart.right, flagTop - noteHeight(named, small, room)], named, small, room, {
            anchor: 'end',
          }),
        ]),
        hairline('low-flag', [lowX, lowY], [lowX, lowY + small * 1.3], { tone: 'ink-2' }),
        hairline(
          'back-flag',
          [backX, chart.y(at(series, back).value) - small * 0.6],
          [backX, flagTop + small * 0.4],
          { tone: 'ink-2' },
        ),
        hairline('level', [chart.x(launch), level], [backX, level], { tone: 'ink', dashed: true }),
        ...under.map(({ month: m, value }) =>
          hairline(`under-${m}`, [chart.x(m), level], [chart.x(m), chart.y(value)]),
        ),
        ...line.line,
        ...launchMark(line, telling, { brief: box.name === 'narrow' }),
      ],
      dots: line.beads,
    };
  },
  key: ({ say }) => say('scene.genai-jobs.line.key'),
  describe(telling) {
    const { percent, month } = formats(telling);
    const us = countryShare(telling, 'us');
    const back = String(telling.fact('ai-back-month').value);
    const low = telling.fact('ai-share-2023-06');
    return telling.say('scene.genai-jobs.slump.describe', {
      low: month(low.asOf),
      lowShare: percent(Number(low.value), 2),
      launch: month(launch),
      launchShare: percent(at(us, launch).value, 2),
      then: month(then),
      thenShare: percent(at(us, then).value, 2),
      back: month(back),
    });
  },
  asks: (telling) => monthAsks(telling, axes.to),
  rows: (telling) =>
    drawnRows(
      telling,
      'indeed-ai-share',
      (row) => row['country'] === 'us' && String(row['month']) <= axes.to,
    ),
  sources: ['indeed-ai-tracker', 'chatgpt-launch'],
} satisfies PictureModule;
