/** Where the keyboard is, and whether a reader can see it. */
import type { Page } from '@playwright/test';

export interface Focus {
  /** What has the focus, as a short name; `body` when nothing has. */
  readonly name: string;
  /** Selector-like place, to tell two of one name apart. */
  readonly key: string;
  /** Whether its middle and its corners are in the window and nothing lies over them. */
  readonly clear: boolean;
  /** Whether a ring is drawn around it. */
  readonly ring: boolean;
  readonly width: number;
  readonly height: number;
  /** Links inside a sentence may be as low as their line. */
  readonly inline: boolean;
}

/** In the page: what has the focus now. */
const look = async (): Promise<Focus> => {
  await window.probe.frames(2);
  const at = document.activeElement ?? document.body;
  const box = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const inset = 2;
  const spots = [
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + inset, box.top + inset],
    [box.right - inset, box.bottom - inset],
  ] as const;
  const own = (x: number, y: number): boolean => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (at.contains(hit) || hit.contains(at));
  };
  // A link that runs over two lines has corners that are not its own.
  const lines = at.getClientRects().length;
  return {
    name:
      at.getAttribute('aria-label') ??
      (at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : at.textContent)
        .trim()
        .replace(/\s+/g, ' ')
        .slice(0, 40),
    key: `${at.tagName} ${at.getAttribute('href') ?? ''} ${String([...document.querySelectorAll('a, button, summary, input, [tabindex]')].indexOf(at))}`,
    clear:
      (lines > 1 ? spots.slice(0, 0) : spots).every(([x, y]) => own(x, y)) &&
      box.top >= 0 &&
      box.bottom <= innerHeight,
    ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    width: box.width,
    height: box.height,
    inline: style.display === 'inline',
  };
};

/** What has the focus now. */
export const focusOf = (page: Page): Promise<Focus> => page.evaluate(look);

/**
 * Presses Tab until the focus is back at the page's beginning, and tells every stop. By the browser's own protocol: a
 * trace, where one is kept, has a picture of the page for every other key, which takes three quarters of the time.
 */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab', most = 400): Promise<Focus[]> {
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: key === 'Tab' ? 0 : 8 };
  const stops: Focus[] = [];
  for (let i = 0; i < most; i++) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(${look.toString()})()`,
      awaitPromise: true,
      returnByValue: true,
    });
    const stop = result.value as Focus;
    if (stop.key.startsWith('BODY') || stop.key === stops[0]?.key) break;
    stops.push(stop);
  }
  return stops;
}

/** A stop for the Tab key: the step in which it is, if any, and its name. */
export interface Stop {
  readonly step: string | undefined;
  readonly chapter: string | undefined;
  readonly name: string;
}

/** The stops of the page as it is, in order, read from the document; `tabThrough` finds them by the key itself. */
export const stopsOf = (page: Page): Promise<Stop[]> =>
  page.evaluate(() => {
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, [tabindex]')]
      .filter((at) => at.tabIndex >= 0 && at.checkVisibility({ visibilityProperty: true }))
      .filter((at) => {
        // Radio buttons of one name are one stop.
        if (!(at instanceof HTMLInputElement) || at.type !== 'radio') return true;
        return !groups.has(at.name) && groups.add(at.name);
      })
      .map((at) => ({
        step: at.closest('[data-step]')?.id,
        chapter: at.closest('[data-chapter]')?.id,
        name: (at.getAttribute('aria-label') ?? at.textContent).trim().replace(/\s+/g, ' '),
      }));
  });
