/** The hundred of 2022, and what the stacks were in 2011: the way up to the peak. */
import type { PictureModule } from '../../chapter.ts';
import { formatValue } from '../../../content/format/format.ts';
import { hundred, hundredAsks } from '../hundred.ts';
import { drawnRows, shareOf, shareSaid } from '../record.ts';

const [before, year] = [2011, 2022];

export const peak = {
  scene: (box, telling) =>
    hundred(
      { year, before },
      {
        title: telling.say('scene.phd-pipeline.peak.title', { year: String(year) }),
        what: telling.say('scene.phd-pipeline.peak.what', { year: String(before) }),
      },
      box,
      telling,
    ),
  key: ({ say }) => say('scene.phd-pipeline.hundred.key'),
  describe(telling) {
    const share = shareOf(telling, year);
    const rest = formatValue(share.rest, 'percent', telling.locale, 1);
    return [
      shareSaid(telling, share),
      telling.say('scene.phd-pipeline.hundred.rest-said', { rest }),
      telling.say('scene.phd-pipeline.peak.before-said', { year: String(before) }),
    ].join(' ');
  },
  asks: (telling) => hundredAsks([year, before], telling),
  rows: (telling) => drawnRows(telling, 'ai-phd-employment', (each) => each === year || each === before),
  sources: ['ai-index-2024', 'digest-ai-index'],
} satisfies PictureModule;
