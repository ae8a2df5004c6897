import type { Page } from '@playwright/test';
import { waitForFontsIn } from '../../src/features/fonts/wait-for-fonts.ts';

/**
 * The site's own fonts however slow the machine, for tests in which a line more or less counts. On the site itself a
 * font that comes late is left out. The style sheet is changed for it, which the policy, knowing it by a hash, forbids.
 */
export const ownFonts = {
  bypassCSP: true,
  before: (page: Page): Promise<void> => waitForFontsIn(page.context()),
};
