/** The page as a screen reader says it. */
import type { Page } from '@playwright/test';

/**
 * The accessibility tree in order, a line for each thing that is said: its role, its name, the level of a heading.
 * Addresses are not said, and of a link its name alone.
 */
export async function transcriptOf(page: Page): Promise<string> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  const depth = (line: string): number => line.search(/\S/);
  let inside = Infinity;
  const said = lines.filter((line) => {
    if (depth(line) > inside || line.trimStart().startsWith('- /url:')) return false;
    inside = /^\s*- '?link "/.test(line) ? depth(line) : Infinity;
    return true;
  });
  return `${said.join('\n').replace(/^(\s*- '?link ".*"'?(?: \[.*\])?):$/gm, '$1')}\n`;
}
