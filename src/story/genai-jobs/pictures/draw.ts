/** The line up to the month of ChatGPT, and then an empty frame up to the article: what came next? */
import { hairline, label, note } from '../../../scene/marks.ts';
import type { PictureModule } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { adsLine, axes, gutterOf, launchMark, monthAsks, peakMark, tip } from '../ads-line.ts';
import { knockedOut, smallSize } from '../chart.ts';
import { at, countryShare, drawnRows, formats, launch, peak, then } from '../record.ts';

export const draw = {
  scene(box, telling) {
    const { say } = telling;
    const { percent } = formats(telling);
    const small = smallSize(box);
    const head = heading(box, say('scene.genai-jobs.draw.title'), say('scene.genai-jobs.line.what'));
    const line = adsLine(box, telling, {
      until: launch,
      ...axes,
      frame: {
        left: gutterOf(box),
        right: box.w - 1,
        top: head.bottom + small * 0.8,
        baseline: box.h - small * 1.9,
      },
    });
    const { chart } = line;
    const [from, to] = [chart.end(launch), chart.end(then)];
    const end = tip(line);
    const big = box.numeral * 0.6;
    const question = say('scene.genai-jobs.draw.question');
    const size = box.name === 'narrow' ? box.label * 1.15 : box.numeral * 0.62;
    return {
      box,
      marks: [
        ...head.marks,
        ...knockedOut([
          ...line.axes.map((mark) =>
            mark.kind === 'line' && mark.y1 === mark.y2 && mark.x2 > from ? { ...mark, x2: from } : mark,
          ),
          peakMark(line, telling),
          label('end', [end.x - chart.r * 2.6, end.y + big * 0.9], percent(end.value, 2), big, {
            anchor: 'end',
            face: 'num',
          }),
        ]),
        hairline('frame-top', [from, chart.top], [to, chart.top], { dashed: true, tone: 'ink' }),
        hairline('frame-right', [to, chart.top], [to, chart.baseline], { dashed: true, tone: 'ink' }),
        hairline('frame-bottom', [from, chart.baseline], [to, chart.baseline], { dashed: true, tone: 'ink' }),
        ...line.line,
        ...launchMark(line, telling, { until: to }),
        ...note(
          'question',
          [(from + to) / 2, chart.top + (chart.baseline - chart.top) * 0.36],
          question,
          size,
          (to - from) * 0.86,
          { anchor: 'middle', face: 'num', tone: 'ink-2' },
        ),
      ],
      dots: line.beads,
    };
  },
  key: ({ say }) => say('scene.genai-jobs.line.key'),
  describe(telling) {
    const { percent, month } = formats(telling);
    const series = countryShare(telling, 'us');
    return telling.say('scene.genai-jobs.draw.describe', {
      peak: month(peak),
      peakShare: percent(at(series, peak).value),
      launch: month(launch),
      launchShare: percent(at(series, launch).value),
      then: month(then),
    });
  },
  asks: (telling) => monthAsks(telling, launch),
  rows: (telling) =>
    drawnRows(telling, 'indeed-ai-share', (row) => row['country'] === 'us' && String(row['month']) <= launch),
  sources: ['indeed-ai-tracker', 'chatgpt-launch', 'independent-schulman-2024'],
} satisfies PictureModule;
