/** Files that are under way for as long as a test wants. */
import type { Page } from '@playwright/test';

export interface Held {
  /** Addresses of what was asked for so far. */
  readonly asked: readonly string[];
  /** Lets through what is held back, and all that is asked for from now on. */
  readonly letGo: () => void;
}

/** Holds files back until they are let go. */
export async function hold(page: Page, pattern: string): Promise<Held> {
  const asked: string[] = [];
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    asked.push(route.request().url());
    await free;
    await route.continue();
  });
  return {
    asked,
    letGo: () => {
      letGo();
    },
  };
}
