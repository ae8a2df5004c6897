/**
 * The line after ChatGPT: what hangs under the level of November 2022 is a comb, a tooth a month, until the line is
 * back in the autumn of 2024.
 */
import { formatFact } from '../../../content/format/format.ts';
import { hairline, label } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { PictureModule } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { adsLine, gutterOf, launchMark, tip } from '../ads-line.ts';
import { knockedOut, smallSize } from '../chart.ts';
import { at, countryShare, drawnRows, formats, launch, peak, then } from '../record.ts';

/** Where the line ends here: the year in which it came back. */
const until = '2024-12';

export const slump = {
  scene(box, telling) {
    const { say, fact } = telling;
    const { percent, month } = formats(telling);
    const small = smallSize(box);
    const back = String(fact('ai-share-back').value);
    const head = heading(
      box,
      say('scene.genai-jobs.slump.title', {
        months: formatFact(fact('months-after-chatgpt'), telling.locale),
      }),
      say('scene.genai-jobs.line.what'),
    );
    const line = adsLine(box, telling, {
      until,
      to: until,
      max: 3.6,
      ticks: [1, 2, 3],
      frame: {
        left: gutterOf(box),
        right: box.w - 1,
        top: head.bottom + small * 0.8,
        baseline: box.h - small * 1.9,
      },
    });
    const { chart, series } = line;
    const [start, low, top] = [at(series, launch), at(series, then), at(series, peak)];
    const level = chart.y(start.value);
    const under = series.filter(({ month: m }) => m > launch && m < back);
    const big = box.numeral * (box.name === 'narrow' ? 0.7 : 0.62);
    const lowX = chart.x(then);
    const lowY = chart.y(low.value) + chart.r + small * 0.5;
    const fall = big * 0.85;
    const named = say('scene.genai-jobs.slump.back', { month: month(back) });
    const backX = chart.x(back);
    const end = tip(line);
    return {
      box,
      marks: [
        ...head.marks,
        ...knockedOut([
          ...line.axes,
          label(
            'peak',
            [chart.x(peak), chart.y(top.value) - small * 0.7],
            say('scene.genai-jobs.line.peak', { month: month(peak), share: percent(top.value) }),
            small,
            { anchor: 'middle' },
          ),
          label('start', [chart.x(launch) - chart.r * 2.6, level + big * 0.85], percent(start.value), big, {
            anchor: 'end',
            face: 'num',
          }),
          label('low', [lowX, lowY + small * 1.6 + fall], percent(low.value), big, {
            anchor: 'middle',
            face: 'num',
          }),
          label('low-month', [lowX, lowY + small * 1.6 + fall + small * 1.25], month(then), small, {
            anchor: 'middle',
            tone: 'ink-2',
          }),
          label(
            'back',
            [Math.min(backX + textWidth(named, small) * 0.2, end.x), level - small * 3],
            named,
            small,
            { anchor: 'end' },
          ),
        ]),
        hairline('low-flag', [lowX, lowY], [lowX, lowY + small * 1.3], { tone: 'ink-2' }),
        hairline('back-flag', [backX, level - small * 0.6], [backX, level - small * 2.6], { tone: 'ink-2' }),
        hairline('level', [chart.x(launch), level], [backX, level], { tone: 'ink', dashed: true }),
        ...under.map(({ month: m, value }) =>
          hairline(`under-${m}`, [chart.x(m), level], [chart.x(m), chart.y(value)]),
        ),
        ...line.line,
        ...launchMark(line, telling),
      ],
      dots: line.beads,
    };
  },
  key: ({ say }) => say('scene.genai-jobs.line.key'),
  describe(telling) {
    const { percent, month } = formats(telling);
    const us = countryShare(telling, 'us');
    const back = String(telling.fact('ai-share-back').value);
    return telling.say('scene.genai-jobs.slump.describe', {
      launch: month(launch),
      launchShare: percent(at(us, launch).value),
      then: month(then),
      thenShare: percent(at(us, then).value),
      back: month(back),
    });
  },
  rows: (telling) =>
    drawnRows(telling, 'indeed-ai-share', (row) => row['country'] === 'us' && String(row['month']) <= until),
  sources: ['indeed-ai-tracker', 'chatgpt-launch'],
} satisfies PictureModule;
