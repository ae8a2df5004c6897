/** Other engines walk through the story, where they are installed: Firefox and WebKit. */
import { readFileSync } from 'node:fs';
import { middleOf, type Answer } from '../src/scene/asks.ts';
import { builtFile } from '../src/site/fingerprint.ts';
import { firefox } from './engines/firefox.ts';
import type { Foreign, Place } from './engines/foreign.ts';
import { webkit } from './engines/webkit.ts';
import { boxSized, expectedPicture } from './support/picture.ts';
import { installProbe } from './support/probe.ts';
import { address, dist, locales, must, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

interface Seen {
  readonly id: string;
  readonly hash: string;
  readonly wide: number;
  readonly labels: string[];
  readonly key: string;
  readonly view: string;
  readonly heading: boolean;
  readonly top: number;
}

const goTo = (page: Foreign, id: string): Promise<void> =>
  page.run(`void (location.hash = ${JSON.stringify(id)})`);
const watch = (page: Foreign): Promise<void> => page.run(`(${installProbe.toString()})()`);

/** Rests, then tells what is shown. */
const see = (page: Foreign): Promise<Seen> =>
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
      top: scrollY,
    };
  })()`);

const boxIn = ({ view }: Seen): ReturnType<typeof boxSized> => {
  const [, , w = 0, h = 0] = view.split(' ').map(Number);
  return boxSized(w, h);
};

/** Each of these steps by its link: its picture, its address, its heading in view. */
async function walk(page: Foreign, locale: Locale, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await goTo(page, id);
    const seen = await see(page);
    const wanted = expectedPicture(locale, boxIn(seen), id);
    expect.soft(seen).toMatchObject({ id, hash: `#${id}`, wide: 0, key: wanted.key, heading: true });
    expect.soft(seen.labels, id).toEqual(wanted.labels.map(({ text }) => text));
  }
}

async function goNext(page: Foreign, locale: Locale): Promise<void> {
  const ids = stepIds(locale);
  await goTo(page, must(ids[2], 'step'));
  await see(page);
  await page.run(`void [1, 2, 3].forEach(() => document.querySelector('[data-go="next"]').click())`);
  expect((await see(page)).id).toBe(ids[5]);
}

/** Time on the stage: a day between those of two steps. */
async function passTime(page: Foreign, locale: Locale): Promise<void> {
  await goTo(page, 'startup-pull-first');
  await see(page);
  await page.run(`(() => {
    const slider = document.querySelector('[data-time]');
    slider.value = '1';
    slider.dispatchEvent(new Event('input'));
  })()`);
  const seen = await see(page);
  const between = expectedPicture(locale, `days-${boxIn(seen)}`, '2024-12-31');
  expect(seen.labels, '2024-12-31').toEqual(between.labels.map(({ text }) => text));
}

/** The picture answers to the mouse. */
async function ask(page: Foreign, locale: Locale): Promise<void> {
  const id = 'startup-pull-own';
  await goTo(page, id);
  const file = readFileSync(builtFile(dist, `asks/${locale}-${boxIn(await see(page))}.json`), 'utf8');
  const asks = JSON.parse(file) as Record<string, Answer[]>;
  const { text, spots } = must(asks[id]?.[0], 'picture that answers');
  const [x, y] = middleOf(must(spots[0], 'mark that answers'));
  const at = await page.run<Place>(`(() => {
    const matrix = document.querySelector('[data-stage] svg').getScreenCTM();
    const { x, y } = new DOMPoint(${String(x)}, ${String(y)}).matrixTransform(matrix);
    return { x, y };
  })()`);
  await page.move('up', { x: at.x + 20, y: at.y }, at);
  await expect.poll(() => page.run(`document.querySelector('[data-answer]').innerText`)).toContain(text);
}

/** What the reader draws is shown where the answer is, and is kept. */
async function guess(page: Foreign): Promise<void> {
  const [from, to] = await page.run<[Place, Place]>(`(async () => {
    document.querySelector('[data-guess="line"]').scrollIntoView({ block: 'end', behavior: 'instant' });
    await window.probe.rest();
    const { x, y, width, height } = document.querySelector('[data-guess="line"] [role="slider"]').getBoundingClientRect();
    return [{ x: x + width * 0.02, y: y + height * 0.6 }, { x: x + width * 0.99, y: y + height * 0.25 }];
  })()`);
  await page.move('down', from, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to);
  await expectGuessed(page);
}
const expectGuessed = (page: Foreign): Promise<void> =>
  expect
    .poll(() =>
      page.run(`[
        getComputedStyle(document.querySelector('[data-guess="drawn"]')).display !== 'none',
        JSON.parse(localStorage.getItem('scattered-guess') ?? '{}').line?.length > 10,
      ]`),
    )
    .toEqual([true, true]);

/** In the middle of a step, away from where its link leads, a reload changes nothing. */
async function reload(page: Foreign, locale: Locale): Promise<void> {
  const id = must(stepIds(locale)[9], 'step');
  await goTo(page, id);
  const { top: start } = await see(page);
  await page.run(`void scrollBy({ top: 120, behavior: 'instant' })`);
  const before = await see(page);
  expect(before).toMatchObject({ id, top: start + 120 });
  await page.reload();
  await watch(page);
  const after = await see(page);
  expect(after).toMatchObject({ id, hash: before.hash, labels: before.labels });
  expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(2);
}

/** Who prints has the pictures that only paper shows. */
const print = async (page: Foreign): Promise<void> => {
  const places = `document.querySelectorAll('template[data-paper]').length`;
  expect(await page.run(places)).toBeGreaterThan(10);
  await page.run(`void dispatchEvent(new Event('beforeprint'))`);
  expect(await page.run(places)).toBe(0);
  expect(await page.run(`document.querySelectorAll('.picture.broad svg').length`)).toBeGreaterThan(10);
};

for (const { name, wanted, isThere, start } of [firefox, webkit]) {
  test.describe(name, () => {
    test.skip(!isThere, `${name} is not installed: ${wanted}.`);

    /** With a page at the beginning of the story, which must not complain. */
    const reading = async (
      locale: Locale,
      { width, height }: { width: number; height: number },
      read: (page: Foreign) => Promise<void>,
    ): Promise<void> => {
      const page = await start();
      try {
        await page.resize(width, height);
        await page.open(address(locale));
        await watch(page);
        await read(page);
        expect(await page.complaints()).toEqual([]);
      } finally {
        await page.close();
      }
    };

    for (const locale of locales) {
      const ids = stepIds(locale);
      const length = locale === 'en' ? '' : ' @full';
      test(`some steps, time, an answer, a guess, a reload and a print, ${locale}${length}`, () =>
        reading(locale, windows.desktop, async (page) => {
          await walk(page, locale, [must(ids.at(-1), 'step'), must(ids[1], 'step')]);
          await passTime(page, locale);
          await goNext(page, locale);
          await ask(page, locale);
          await guess(page);
          await reload(page, locale);
          await expectGuessed(page);
          await print(page);
        }));

      for (const window of ['phone', 'desktop'] as const) {
        test(`every step by its link, ${locale}, ${window} @full`, () =>
          reading(locale, windows[window], (page) => walk(page, locale, ids.slice(1))));
      }
    }
  });
}
