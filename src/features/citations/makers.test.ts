import { expect, it } from 'vitest';
import { content } from '../../site/edition/content.ts';
import { tellings } from '../../site/edition/telling.ts';
import { plainRuns } from './cite.ts';
import { makersOf } from './makers.ts';

const line = (...ids: string[]): string =>
  plainRuns(
    makersOf(
      ids.map((id) => content.sources.get(id)).filter((source) => source !== undefined),
      'en',
    ),
  );

it('names a maker of several in a row once, with all years', () => {
  expect(line('ai-index-2021', 'ai-index-2022', 'ai-index-2024')).toMatch(/ 2021, 2022, 2024$/);
  expect(line('ai-index-2021', 'zeki-2024', 'ai-index-2022')).toMatch(/ 2021, .* 2024, .* 2022$/);
});

it('names nobody by a user’s name or an address', () => {
  expect(line('digest-ai-index', 'digest-ai-index-2026')).toBe(tellings.en.say('print.transcribed'));
  const copy = content.sources.get('fortune-copy-amazon-2025-12');
  expect(line('fortune-copy-amazon-2025-12')).toBe(`${copy?.title ?? ''} 2025`);
  expect(line('levels-fyi')).toMatch(/^Levels\.fyi/);
});
