/** Firefox walks through the story as well, where it is installed: each step by its link, its picture, its address. */
import { findFirefox, openFirefox } from './engines/firefox.ts';
import { expectedPicture, boxSized } from './support/picture.ts';
import { installProbe } from './support/probe.ts';
import { address, locales, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

const program = findFirefox();
test.skip(program === undefined, 'Firefox is not installed; FIREFOX_PATH may name one.');

interface Seen {
  readonly id: string;
  readonly hash: string;
  readonly wide: number;
  readonly labels: string[];
  readonly key: string;
  readonly view: string;
  readonly heading: boolean;
}

for (const locale of locales) {
  for (const [name, { width, height }] of Object.entries({
    phone: windows.phone,
    desktop: windows.desktop,
  })) {
    test(`Firefox: steps by link, and by Next, ${locale}, ${name}`, async () => {
      const page = await openFirefox(program ?? '');
      try {
        await page.resize(width, height);
        await page.open(address(locale));
        await page.run(`(${installProbe.toString()})()`);
        // Rests, then tells what is shown.
        const see = (): Promise<Seen> =>
          page.run<Seen>(`(async () => {
            const id = await window.probe.rest();
            await window.probe.frames(30);
            const svg = document.querySelector('[data-stage] svg');
            const heading = document.querySelector('#' + id + ' :is(h1, h2, h3)').getBoundingClientRect();
            return {
              id,
              hash: location.hash,
              wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              labels: [...svg.querySelectorAll('text')].map((label) => label.textContent),
              key: document.querySelector('[data-stage-key]').textContent,
              view: svg.getAttribute('viewBox'),
              heading: heading.top >= 0 && heading.bottom <= innerHeight,
            };
          })()`);
        const ids = stepIds(locale);
        for (const id of some(ids.slice(1), 6)) {
          await page.run(`void (location.hash = ${JSON.stringify(id)})`);
          const seen = await see();
          const [, , w = 0, h = 0] = seen.view.split(' ').map(Number);
          const wanted = expectedPicture(locale, boxSized(w, h), id);
          expect.soft(seen).toMatchObject({ id, hash: `#${id}`, wide: 0, key: wanted.key, heading: true });
          expect.soft(seen.labels, id).toEqual(wanted.labels.map(({ text }) => text));
        }
        // Time on the stage: a day between those of two steps.
        await page.run(`void (location.hash = 'startup-pull-first')`);
        await see();
        await page.run(`(() => {
          const slider = document.querySelector('[data-time]');
          slider.value = '1';
          slider.dispatchEvent(new Event('input'));
        })()`);
        const { view, labels } = await see();
        const [, , w = 0, h = 0] = view.split(' ').map(Number);
        const between = expectedPicture(locale, `days-${boxSized(w, h)}`, '2024-12-31');
        expect.soft(labels, '2024-12-31').toEqual(between.labels.map(({ text }) => text));
        await page.run(`void (location.hash = ${JSON.stringify(ids[2])})`);
        await see();
        await page.run(`void [1, 2, 3].forEach(() => document.querySelector('[data-go="next"]').click())`);
        expect((await see()).id).toBe(ids[5]);
        expect(page.complaints).toEqual([]);
      } finally {
        await page.close();
      }
    });
  }
}
