/** "Guess first, twice": by pointer, finger and keyboard; kept on the device, taken back, and never in the way. */
import type { Locator, Page } from '@playwright/test';
import { atRest } from './support/reading.ts';
import { locales, must, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

const part = (page: Page, name: 'bet' | 'line' | 'drawn' | 'answer'): Locator =>
  page.locator(`[data-guess="${name}"]`);
const pad = (page: Page): Locator => page.getByRole('slider');
const said = (page: Page): Locator => page.locator('.said');
const kept = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('scattered-guess'));

/** Brings a part to where nothing stands over it: its foot to the foot of the window. */
async function bring(page: Page, target: Locator): Promise<void> {
  await target.evaluate((node) => {
    node.scrollIntoView({ block: 'end', behavior: 'instant' });
  });
  await atRest(page);
}

/** A place inside the frame, as parts of its width and height. */
async function placeIn(frame: Locator, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = must(await frame.boundingBox(), 'frame to draw in');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** Draws with the mouse from where the line stops to the end of the frame, upwards. */
async function drawByMouse(page: Page): Promise<void> {
  await bring(page, part(page, 'line'));
  const frame = pad(page);
  const [from, to] = [await placeIn(frame, 0.02, 0.6), await placeIn(frame, 0.99, 0.25)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** Words as the page has them: its months hold together by a no-break space. */
const words = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.%]/g, '\\$&').replaceAll(' ', '\\s')}$`);

const drawnPath = (target: Locator): Promise<string> =>
  target.locator('[data-yours]').evaluate((path) => path.getAttribute('d') ?? '');

test('by pointer: drawn, shown over what happened, kept, and taken back', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await atRest(page);
  await expect(part(page, 'drawn')).toBeHidden();
  await drawByMouse(page);
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('May 2024: 3.0%'));
  await expect(said(page)).toHaveText(words('Drawn to May 2024: 3.0%.'));
  await expect(part(page, 'drawn')).toBeVisible();
  expect(await drawnPath(part(page, 'drawn'))).toBe(await drawnPath(part(page, 'line')));
  await expect(part(page, 'drawn').locator('[data-now]')).toContainText(/May\s2024: 3\.0%/);

  await page.reload();
  await atRest(page);
  await expect(part(page, 'drawn')).toBeVisible();
  await expect(part(page, 'line').locator('[data-now]')).toHaveText(words('May 2024: 3.0%'));

  await bring(page, part(page, 'line'));
  await part(page, 'line').getByRole('button').click();
  await expect(said(page)).toHaveText('Your line is cleared.');
  await expect(pad(page)).toBeFocused();
  await expect(part(page, 'drawn')).toBeHidden();
  expect(await kept(page)).toBeNull();
});

test('the bet: chosen, kept, marked beside the count, and forgotten with the line', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await atRest(page);
  await expect(part(page, 'answer').locator('[data-yours]:visible')).toHaveCount(0);
  await bring(page, part(page, 'bet'));
  await page.getByRole('radio', { name: 'About half' }).check();
  await expect(said(page)).toContainText('About half');
  await drawByMouse(page);
  await page.reload();
  await atRest(page);
  await expect(page.getByRole('radio', { name: 'About half' })).toBeChecked();
  const marked = part(page, 'answer').locator('li', { has: page.locator('[data-yours]:visible') });
  await expect(marked).toHaveAttribute('data-choice', 'half');
  // Beside it stands the count, which is the same for every reader.
  await expect(part(page, 'answer').locator('li[data-choice="half"] [data-fact]')).toHaveText(['nine', '18']);

  await bring(page, part(page, 'answer'));
  await part(page, 'answer').getByRole('button').click();
  await expect(part(page, 'answer').locator('[data-yours]:visible')).toHaveCount(0);
  await expect(part(page, 'answer').getByRole('button')).toBeHidden();
  await expect(page.locator('[data-guess="bet"] :checked')).toHaveCount(0);
  await expect(part(page, 'drawn')).toBeHidden();
  expect(await kept(page)).toBeNull();
});

test('by keyboard: one stop for the bet, one for the line', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await atRest(page);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).search, 'a bet is not sent').toBe('');

  await pad(page).focus();
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('Nothing drawn yet'));
  await page.keyboard.press('ArrowRight');
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('December 2022: 2.3%'));
  for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('January 2023: 2.5%'));
  await expect(pad(page)).toHaveAttribute('aria-valuenow', '2.5');
  await page.keyboard.press('End');
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('May 2024: 2.5%'));
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Home');
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('December 2022: 2.3%'));
  expect(JSON.parse(must(await kept(page), 'guess kept'))).toMatchObject({
    line: [23, ...Array.from({ length: 16 }, () => 25), 20],
  });
  await page.keyboard.press('Tab');
  await expect(part(page, 'line').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('Nothing drawn yet'));
});

test('by finger: across draws, up and down scrolls on and draws nothing', async ({ visit }) => {
  const page = await visit({
    viewport: windows.phone,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  await atRest(page);
  await bring(page, part(page, 'line'));
  const session = await page.context().newCDPSession(page);
  const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: (typeof from)[]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await send('touchStart', [from]);
    for (let i = 1; i <= 8; i++) {
      await send('touchMove', [
        { x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 },
      ]);
      await page.evaluate(() => window.probe.frames(1));
    }
    await send('touchEnd', []);
  };
  const top = await page.evaluate(() => scrollY);
  await swipe(await placeIn(pad(page), 0.05, 0.6), await placeIn(pad(page), 0.98, 0.5));
  await expect(pad(page)).toHaveAttribute('aria-valuetext', words('May 2024: 2.0%'));
  expect(await page.evaluate(() => scrollY)).toBe(top);

  const before = await kept(page);
  await swipe(await placeIn(pad(page), 0.5, 0.9), await placeIn(pad(page), 0.5, 0.1));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
  expect(await kept(page)).toBe(before);
});

test('storage refused: guesses last the visit', async ({ visit }) => {
  const page = await visit({
    reducedMotion: 'reduce',
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
  });
  await atRest(page);
  await bring(page, part(page, 'bet'));
  await page.getByRole('radio').first().check();
  await drawByMouse(page);
  await expect(part(page, 'drawn')).toBeVisible();
  await expect(part(page, 'answer').locator('[data-choice="few"] [data-yours]')).toBeVisible();
});

test('nothing is asked of the network', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await atRest(page);
  await bring(page, part(page, 'line'));
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  // The browser fetches the page's icon when it likes.
  page.on('request', (request) => {
    if (!request.url().endsWith('/icon.svg')) asked.push(request.url());
  });
  await drawByMouse(page);
  await page.keyboard.press('ArrowUp');
  await part(page, 'line').getByRole('button').click();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
});

for (const locale of locales) {
  test(`without script: a list and a still, and no dead control, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false, viewport: windows.phone });
    await expect(part(page, 'bet').locator('li')).toHaveCount(3);
    await expect(part(page, 'line').getByRole('img')).toBeVisible();
    await expect(part(page, 'drawn')).toBeHidden();
    await expect(part(page, 'answer').locator('li')).toHaveCount(3);
    await expect(
      page.locator('[data-guess] :is(input, button, [role="slider"], [tabindex]):visible'),
    ).toHaveCount(0);
  });

  test(`on paper: boxes to tick, an empty frame, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await atRest(page);
    await drawByMouse(page);
    await page.emulateMedia({ media: 'print' });
    await expect(part(page, 'bet').locator('input:visible')).toHaveCount(0);
    await expect(part(page, 'bet').locator('.print-only')).toBeVisible();
    // The figure itself has the frame, and nothing of what was drawn on the screen.
    await expect(part(page, 'line').locator('.print-only')).toBeVisible();
    await expect(part(page, 'line').locator('svg')).toBeHidden();
    await expect(page.locator('[data-step]:has([data-guess="line"]) .broad svg')).toBeVisible();
    await expect(part(page, 'line').locator('[data-yours]:visible')).toHaveCount(0);
    await expect(page.locator('[data-guess] button:visible')).toHaveCount(0);
  });
}
