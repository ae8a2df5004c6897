/** One reader's visit: actions drawn by chance in one window and language, and what goes wrong. */
import type { Browser } from '@playwright/test';
import { installProbe } from '../support/probe.ts';
import { address, locales, stepIds, type Locale } from '../support/site.ts';
import { chanceOf, drawAction, sizes, type Action } from './actions.ts';
import { faultsAtRest, focusFault } from './invariants.ts';
import { act } from './reader.ts';

/** Milliseconds in which a page must do anything at all, also on a busy machine. */
const patience = 20_000;

/** A visit, drawn: the same seed gives the same. */
export interface Visit {
  readonly seed: number;
  readonly locale: Locale;
  readonly size: number;
  readonly moves: boolean;
  readonly actions: readonly Doing[];
}
/** An action, and whether the reader then rests; otherwise the next one comes on top of it. */
export interface Doing {
  readonly action: Action;
  readonly rests: boolean;
}
export interface Failure {
  /** The action after which it showed. */
  readonly at: number;
  readonly faults: readonly string[];
}

/** Draws a visit. Seeds that follow one another go through all windows and languages. */
export function drawVisit(seed: number, length: number): Visit {
  const chance = chanceOf(seed);
  return {
    seed,
    locale: locales[seed % locales.length] ?? 'en',
    size: Math.floor(seed / locales.length) % sizes.length,
    moves: chance.part() < 0.5,
    actions: Array.from({ length }, () => ({ action: drawAction(chance), rests: chance.part() < 0.6 })),
  };
}

/** Makes a visit. Returns what went wrong first, if anything did. */
export async function makeVisit(browser: Browser, visit: Visit): Promise<Failure | undefined> {
  const context = await browser.newContext({
    viewport: sizes[visit.size] ?? sizes[0],
    reducedMotion: visit.moves ? 'no-preference' : 'reduce',
  });
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  await context.addInitScript(installProbe);
  context.setDefaultTimeout(patience);
  let at = 0;
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Page.enable');
    await page.goto(address(visit.locale));
    const reader = { page, session, ids: stepIds(visit.locale) };
    for (const { action, rests } of visit.actions) {
      const used = await act(reader, action);
      const faults = [
        ...(used ? await focusFault(page) : []),
        ...(rests || at === visit.actions.length - 1 ? await faultsAtRest(page) : []),
        ...complaints,
      ];
      if (faults.length > 0) return { at, faults };
      at++;
    }
    return undefined;
  } catch (error) {
    return { at, faults: [error instanceof Error ? error.message : String(error)] };
  } finally {
    await context.close();
  }
}
