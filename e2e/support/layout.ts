/** Faults of the page's own layout: words cut off, words on words, a page wider than its window. */
import type { Page } from '@playwright/test';

/**
 * What a reader would see go wrong in the window's words: what is cut off, what sticks out of the page, and what
 * lies on other words.
 *
 * @param within looks only inside this selector
 */
export const layoutFaults = (page: Page, within = 'body'): Promise<string[]> =>
  page.evaluate((within) => {
    const found = new Set<string>();
    const root = document.querySelector(within);
    if (!root) throw new Error(`there is no ${within}`);
    const wide = document.scrollingElement?.scrollWidth ?? 0;
    if (wide > innerWidth) found.add(`the page is ${String(wide - innerWidth)} px wider than its window`);
    const called = (element: Element): string =>
      `"${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;

    // A line of text is one box per line of one text node; boxes of different elements must not meet.
    const lines: { owner: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!owner || node.textContent?.trim() === '' || owner.closest('svg, .skip, [popover]')) continue;
      if (!owner.checkVisibility({ visibilityProperty: true })) continue;
      // What is there to be heard only.
      if (getComputedStyle(owner).clipPath === 'inset(50%)') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        if (box.right > innerWidth + 1 || box.left < -1) found.add(`${called(owner)} sticks out of the page`);
        lines.push({ owner, box });
      }
      const style = getComputedStyle(owner);
      const clips = style.overflowX !== 'visible' || style.textOverflow === 'ellipsis';
      if (clips && owner.scrollWidth > owner.clientWidth + 1) found.add(`${called(owner)} is cut off`);
    }
    // What stays while the page scrolls covers words on purpose; it is compared with itself only.
    const layer = (element: Element): Element | null => element.closest('nav.controls, [data-stage]');
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((a, i) => {
      for (const b of lines.slice(i + 1)) {
        if (b.box.top >= a.box.bottom) break;
        if (a.owner === b.owner || layer(a.owner) !== layer(b.owner)) continue;
        if (a.owner.contains(b.owner) || b.owner.contains(a.owner)) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        // Line boxes are taller than letters: a third of a line may be shared, letters then still are clear.
        const deep = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && deep > Math.min(a.box.height, b.box.height) / 3) {
          found.add(`${called(a.owner)} and ${called(b.owner)} overlap`);
        }
      }
    });
    return [...found];
  }, within);

/** What is wrong with the bar and the stage, which stand still while the text goes by. */
export const standingFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const bar = document.querySelector('nav.controls');
    const stage = document.querySelector('[data-stage]');
    if (!bar || !stage) throw new Error('there is no bar or no stage');
    const items = [...bar.querySelectorAll('a, button, summary')].filter((item) => item.checkVisibility());
    const boxes = items.map((item) => ({ name: item.textContent.trim(), box: item.getBoundingClientRect() }));
    boxes.forEach((a, i) => {
      if (a.box.right > innerWidth + 0.5 || a.box.left < -0.5) found.push(`${a.name} is outside the bar`);
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const deep = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 0.5 && deep > 0.5) found.push(`${a.name} and ${b.name} overlap in the bar`);
      }
    });
    if (getComputedStyle(stage).display === 'none') return found;
    const [over, under] = [bar.getBoundingClientRect(), stage.getBoundingClientRect()];
    if (under.top < over.bottom - 1 && under.bottom > over.bottom) {
      found.push(`the bar hides ${String(Math.round(over.bottom - under.top))} px of the stage`);
    }
    const svg = stage.querySelector('svg')?.getBoundingClientRect();
    for (const words of stage.querySelectorAll('p')) {
      const range = document.createRange();
      range.selectNodeContents(words);
      const box = range.getBoundingClientRect();
      if (svg && box.bottom > svg.top + 1) found.push(`${words.textContent} reaches into the picture`);
      if (box.right > under.right + 0.5) found.push(`${words.textContent} sticks out of the stage`);
    }
    if (svg && svg.height < 120) found.push(`the picture is only ${String(Math.round(svg.height))} px high`);
    return found;
  });
