/** From a number to who says so: by touch, by pointer, by keyboard, for a screen reader, without script. */
import type { Locator, Page } from '@playwright/test';
import { atRest, scrollInto } from './support/reading.ts';
import { base, locales, must, once, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** The number of the story that everybody quotes: the share of the new AI PhDs of 2022 who went to industry. */
const asked = { id: 'phd-2022-industry', step: 'phd-pipeline-peak', source: 'AI Index' } as const;

const numberOf = (page: Page): Locator =>
  page.locator(`#${asked.step} p a.ask:has(data[data-fact="${asked.id}"])`).first();
const noteOf = (page: Page): Locator => page.locator('.note');

/** Reads on to the number's step. */
async function comeTo(page: Page): Promise<Locator> {
  await scrollInto(page, asked.step);
  await atRest(page);
  const number = numberOf(page);
  await number.evaluate((link) => {
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await atRest(page);
  return number;
}

/** What a note must say: the value, when it holds, who reported it, how we know, and where the rest is. */
async function expectNote(page: Page, locale: Locale): Promise<void> {
  const note = noteOf(page);
  await expect(note).toBeVisible();
  await expect(note.locator('.value')).toHaveText('70.7%');
  await expect(note).toContainText('2022');
  await expect(note).toContainText('Artificial Intelligence Index Report');
  await expect(note).toContainText(locale === 'en' ? 'Computed by us' : '직접 계산');
  await expect(note.locator('.verdict[data-verdict="confirmed"]')).toBeVisible();
  const home = `${base}${locale === 'en' ? '' : 'ko/'}ledger/`;
  await expect(note.locator('.ways a').last()).toHaveAttribute('href', `${home}#fact-${asked.id}`);
  await expect(note.locator('dd a')).toHaveAttribute('href', `${home}#C18`);
  await expect(note.locator('.ways a').first()).toHaveAttribute('href', /^https:\/\//);
}

/** Wholly inside the window, and on top of whatever else is there. */
async function expectInView(page: Page): Promise<void> {
  const outside = await noteOf(page).evaluate((note) => {
    const { left, top, right, bottom } = note.getBoundingClientRect();
    const corners = [
      [left + 4, top + 4],
      [right - 4, top + 4],
      [left + 4, bottom - 4],
      [right - 4, bottom - 4],
    ] as const;
    return corners.filter(([x, y]) => !note.contains(document.elementFromPoint(x, y)));
  });
  expect(outside, 'corners of the note that are covered or out of the window').toEqual([]);
}

for (const locale of locales) {
  test(`by touch on a phone, ${locale}`, { tag: once(1, locale) }, async ({ visit }) => {
    const page = await visit({ locale, viewport: windows.phone, hasTouch: true, isMobile: true });
    const number = await comeTo(page);
    await number.tap();
    await expectNote(page, locale);
    await expectInView(page);
    // It stays until it is sent away: by its button, or by a press elsewhere.
    await noteOf(page).getByRole('button').tap();
    await expect(noteOf(page)).toBeHidden();
    await number.tap();
    await expectNote(page, locale);
    // In the margin: there is no other number.
    await page.touchscreen.tap(4, windows.phone.height - 20);
    await expect(noteOf(page)).toBeHidden();
    // And on to the source's own entry.
    await number.tap();
    await noteOf(page).locator('.ways a').last().tap();
    await page.waitForURL(/ledger\/#fact-phd-2022-industry$/);
    const entry = page.locator(`#fact-${asked.id}`);
    await expect(entry).toBeInViewport();
    await entry.locator('a[href^="#source-"]').first().tap();
    await expect(page.locator(':target')).toContainText(asked.source);
  });

  test(`by keyboard, ${locale}`, { tag: once(0, locale) }, async ({ visit }) => {
    const page = await visit({ locale });
    const number = await comeTo(page);
    await number.focus();
    await page.keyboard.press('Enter');
    await expectNote(page, locale);
    await expectInView(page);
    await expect(noteOf(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(noteOf(page).locator('a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(noteOf(page)).toBeHidden();
    await expect(number).toBeFocused();
    // Whoever tabs on leaves it, and goes on from the number.
    await page.keyboard.press('Enter');
    await expectNote(page, locale);
    const inside = await noteOf(page).locator('a, button').count();
    for (let i = 0; i <= inside; i++) await page.keyboard.press('Tab');
    await expect(noteOf(page)).toBeHidden();
    const next = await page.evaluate(() => document.activeElement?.closest('[data-step]')?.id);
    expect(next).toBe(asked.step);
  });
}

test('by pointer: shown at rest, kept while the pointer is on it, dismissed by Escape', async ({ visit }) => {
  const page = await visit();
  const number = await comeTo(page);
  await number.hover();
  await expectNote(page, 'en');
  await expect(noteOf(page)).not.toBeFocused();
  await noteOf(page).hover();
  // Longer than what it grants a pointer on its way.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
  await expect(noteOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(noteOf(page)).toBeHidden();
  await page.mouse.move(5, 5);
  await number.hover();
  await expectNote(page, 'en');
  await page.mouse.move(5, 5);
  await expect(noteOf(page)).toBeHidden();
});

test('for a screen reader: a link that opens a dialog with a name', async ({ visit }) => {
  const page = await visit();
  const number = await comeTo(page);
  await expect(number).toHaveRole('link');
  // The sentence rounds what the note has with its decimal.
  await expect(number).toHaveAccessibleName('71%');
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(number).toHaveAttribute('aria-expanded', 'true');
  await expect(noteOf(page)).toHaveAccessibleName(/^70\.7%: share of all new AI PhDs/);
  await expect(noteOf(page)).toMatchAriaSnapshot(`
    - dialog:
      - paragraph: 70.7%
      - paragraph: /share of all new AI PhDs in the US and Canada/
      - term: Holds for
      - definition: "2022"
      - term: Starts from
      - definition: /Stanford Institute for Human-Centered AI/
      - term: How we know
      - definition: /Computed by us/
      - term: Working
      - definition: 280 ÷ 396 × 100 ≈ 70.7%
      - term: Claim
      - definition:
        - text: /Confirmed/
        - link "C18"
      - paragraph:
        - link "Go to the source"
        - link "In the ledger"
      - button "Close"
  `);
});

for (const locale of locales) {
  test(`without script: a link to the note in the ledger, and on to the source, ${locale}`, async ({
    visit,
  }) => {
    const page = await visit({ locale, javaScriptEnabled: false });
    await numberOf(page).click();
    const entry = page.locator(`#fact-${asked.id}`);
    await expect(entry).toBeInViewport();
    await expect(entry).toContainText('70.7%');
    await entry.locator('a[href^="#source-"]').first().click();
    await expect(page.locator(':target')).toContainText(asked.source);
  });
}

for (const locale of locales) {
  test(`the notes cannot be had: the page says so, keeps the reader, and tries again, ${locale}`, async ({
    visit,
    watch,
  }) => {
    watch.allow(/Failed to load resource/);
    const page = await visit({ locale });
    const number = await comeTo(page);
    await page.context().setOffline(true);
    await number.click();
    const note = noteOf(page);
    await expect(note).toBeFocused();
    await expect(note.locator('.value')).toHaveText('71%');
    await expect(note).toContainText(locale === 'en' ? 'cannot be fetched' : '불러올 수 없다');
    await expect(note.locator('.ways a')).toHaveAttribute('href', /ledger\/#fact-phd-2022-industry$/);
    await expect(note.getByRole('button')).toHaveAccessibleName(locale === 'en' ? 'Close' : '닫기');
    await page.keyboard.press('Escape');
    await expect(number).toBeFocused();
    await page.context().setOffline(false);
    await number.click();
    await expectNote(page, locale);
  });

  test(
    `an open note stays at its number when the window changes, ${locale}`,
    { tag: once(1, locale) },
    async ({ visit }) => {
      const page = await visit({ locale, reducedMotion: 'reduce' });
      const number = await comeTo(page);
      await number.click();
      await expectNote(page, locale);
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      const { phone, tablet, desktop } = windows;
      for (const [size, letters] of [
        [tablet, 16],
        [phone, 16],
        [phone, 24],
        [{ width: 320, height: 568 }, 16],
        [desktop, 32],
        [desktop, 16],
      ] as const) {
        await page.setViewportSize(size);
        await session.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
        await atRest(page);
        await page.evaluate(() => window.probe.frames(3));
        const { over, apart } = await noteOf(page).evaluate((note) => {
          const asked = document.querySelector('a.ask[aria-expanded]')?.getBoundingClientRect();
          const { top, bottom } = note.getBoundingClientRect();
          return {
            over: (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
            apart: asked ? Math.max(top - asked.bottom, asked.top - bottom) : Infinity,
          };
        });
        expect.soft(over, `${String(size.width)} px: wider than the window by`).toBe(0);
        expect.soft(apart, `${String(size.width)} px: px from its number`).toBeLessThan(24);
      }
    },
  );
}

test('every number of the story has its note', async ({ visit, request }) => {
  for (const locale of locales) {
    const page = await visit({ locale, javaScriptEnabled: false });
    const asked = await page
      .locator('a.ask data')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-fact') ?? ''));
    const file = await request.get(
      must(await page.locator('[data-notes]').getAttribute('data-notes'), 'notes'),
    );
    const { notes } = (await file.json()) as { notes: Record<string, unknown> };
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((id) => !(id in notes))).toEqual([]);
  }
});

test('a number that is scrolled under a still pointer asks nothing, and the wheel goes on', async ({
  visit,
}) => {
  const page = await visit({ reducedMotion: 'reduce' });
  const number = page.locator('#phd-pipeline-peak p:not(.layer) a.ask').first();
  await number.evaluate((link) => {
    scrollBy({ top: link.getBoundingClientRect().top - innerHeight / 2 - 600, behavior: 'instant' });
  });
  await page.waitForFunction(() => window.probe.log.at(-1)?.what === 'settled');
  const box = await number.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) - 600 + (box?.height ?? 0) / 2);
  await page.mouse.wheel(0, 600);
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector('#phd-pipeline-peak p:not(.layer) a.ask:hover') !== null),
    )
    .toBe(true);
  // As long as a note would have taken to come.
  await page.evaluate(() => window.probe.frames(40));
  await expect(page.locator('.note:popover-open')).toHaveCount(0);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
});
