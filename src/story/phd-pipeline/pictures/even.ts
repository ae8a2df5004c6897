/** The hundred of 2011: as many to universities as to companies. */
import type { PictureModule } from '../../chapter.ts';
import { formatValue } from '../../../content/format/format.ts';
import { hundred, hundredAsks } from '../hundred.ts';
import { drawnRows, shareOf, shareSaid } from '../record.ts';

const year = 2011;

export const even = {
  scene: (box, telling) =>
    hundred(
      { year },
      {
        title: telling.say('scene.phd-pipeline.even.title', { year: String(year) }),
        what: telling.say('scene.phd-pipeline.hundred.what'),
      },
      box,
      telling,
    ),
  key: ({ say }) => say('scene.phd-pipeline.hundred.key'),
  describe(telling) {
    const share = shareOf(telling, year);
    const rest = formatValue(share.rest, 'percent', telling.locale, 1);
    return [shareSaid(telling, share), telling.say('scene.phd-pipeline.hundred.rest-said', { rest })].join(
      ' ',
    );
  },
  asks: (telling) => hundredAsks([year], telling),
  rows: (telling) => drawnRows(telling, 'ai-phd-employment', (each) => each === year),
  sources: ['ai-index-2024', 'digest-ai-index'],
} satisfies PictureModule;
