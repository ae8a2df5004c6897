/** A reader who does what chance has drawn. What is not there at the moment she leaves alone. */
import type { CDPSession, Page } from '@playwright/test';
import { selectorOf, sizes, type Action } from './actions.ts';

export interface Reader {
  readonly page: Page;
  readonly session: CDPSession;
  /** Ids of the steps, in order. */
  readonly ids: readonly string[];
}

/** The page's script is there again after the page has been loaded. */
const ready = (page: Page): Promise<unknown> =>
  page.locator('html[data-ready]').waitFor({ state: 'attached' });

/** The middle of one of those that can be seen and pressed now; `at` says which, 0–1. */
const spotOf = (page: Page, selector: string, at: number): Promise<{ x: number; y: number } | undefined> =>
  page.evaluate(
    ([selector, at]) => {
      const spots = [...document.querySelectorAll(selector)].flatMap((each) => {
        const box = each.getClientRects()[0];
        if (!box) return [];
        const spot = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        const hit = document.elementFromPoint(spot.x, spot.y);
        return hit && (each === hit || each.contains(hit)) ? [spot] : [];
      });
      return spots[Math.floor(at * spots.length)];
    },
    [selector, at] as const,
  );

/** Presses one of those that can be seen. Returns whether there was one. */
async function press(page: Page, selector: string, at = 0): Promise<boolean> {
  const spot = await spotOf(page, selector, at);
  if (spot) await page.mouse.click(spot.x, spot.y);
  return spot !== undefined;
}

/** By its own key, from wherever the focus is. Returns whether it could be focused. */
async function pressByKey(page: Page, selector: string, times: number): Promise<boolean> {
  const focused = await page.evaluate((selector) => {
    const found = document.querySelector<HTMLElement>(selector);
    found?.focus({ preventScroll: true });
    return found !== null && document.activeElement === found;
  }, selector);
  for (let i = 0; focused && i < times; i++) await page.keyboard.press('Enter');
  return focused;
}

/** Goes back or forward, where the site has been that way. */
async function travel(page: Page, by: 1 | -1): Promise<void> {
  const goes = await page.evaluate((by) => {
    const at = navigation.currentEntry?.index ?? 0;
    const goes = navigation.entries()[at + by] !== undefined;
    // When this has been answered, for it may lead to another page.
    if (goes) {
      setTimeout(() => {
        history.go(by);
      });
    }
    return goes;
  }, by);
  if (!goes) return;
  await page.evaluate(() => window.probe.frames(4)).catch(() => undefined);
  await ready(page);
}

/**
 * Does one thing.
 *
 * @returns whether a control was used that keeps the focus
 */
export async function act({ page, session, ids }: Reader, action: Action): Promise<boolean> {
  switch (action.what) {
    case 'wheel':
      await page.mouse.wheel(0, action.px);
      return false;
    case 'scroll':
      await page.evaluate((at) => {
        scrollTo({ top: at * document.documentElement.scrollHeight, behavior: 'instant' });
      }, action.at);
      return false;
    case 'key': {
      // Enter on a link that leads elsewhere is another page's business.
      const leaves =
        action.key === 'Enter' &&
        (await page.evaluate(() => {
          const link = document.activeElement?.closest('a');
          return link !== null && link !== undefined && !link.matches('[href^="#"], .ask, [data-share]');
        }));
      if (!leaves) await page.keyboard.press(action.key);
      return false;
    }
    case 'go': {
      const selector = `a[data-go="${action.to}"]`;
      if (action.by === 'key') return pressByKey(page, selector, action.times);
      let there = false;
      for (let i = 0; i < action.times; i++) there = await press(page, selector);
      return there;
    }
    case 'hash':
      await page.evaluate(
        (id) => {
          location.hash = id;
        },
        ids[Math.floor(action.at * ids.length)] ?? '',
      );
      return false;
    case 'menu':
      if (!(await press(page, 'a[data-menu]'))) return false;
      await press(page, '.menu a[href^="#"]', action.at);
      return false;
    case 'back':
      await travel(page, -1);
      return false;
    case 'forward':
      await travel(page, 1);
      return false;
    case 'reload':
      await page.reload();
      await ready(page);
      return false;
    case 'window':
      await page.setViewportSize(sizes[action.size] ?? sizes[0]);
      return false;
    case 'letters':
      await session.send('Page.setFontSizes', { fontSizes: { standard: action.px, fixed: action.px } });
      return false;
    case 'switch':
      if (!(await press(page, 'details.display summary'))) return false;
      if (!(await press(page, `button[data-control="${action.name}"]`))) return false;
      return true;
    case 'media':
      if (action.to === 'print') {
        await page.emulateMedia({ media: 'print' });
        await page.emulateMedia({ media: 'screen' });
      } else if (action.to === 'still' || action.to === 'moving') {
        await page.emulateMedia({ reducedMotion: action.to === 'still' ? 'reduce' : 'no-preference' });
      } else await page.emulateMedia({ colorScheme: action.to });
      return false;
    case 'mark': {
      const box = await page.locator('[data-stage] svg').boundingBox();
      if (box && box.width > 0)
        await page.mouse.click(box.x + action.x * box.width, box.y + action.y * box.height);
      return false;
    }
    case 'press':
      await press(page, selectorOf(action.on), action.at);
      return false;
    case 'frames':
      await page.evaluate((count) => window.probe.frames(count), action.count);
      return false;
    case 'language':
      if (await press(page, 'a[data-keeps-place]')) await ready(page);
      return false;
  }
}
