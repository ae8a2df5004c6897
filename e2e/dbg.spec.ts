import { atRest, atRestInAddress, scrollInto, scrollTop } from './support/reading.ts';
import { test } from './support/test.ts';
test('dbg back', async ({ visit }) => {
  const page = await visit();
  await scrollInto(page, 'phd-pipeline-peak');
  await atRestInAddress(page);
  console.log(page.url(), await scrollTop(page));
  await page.locator('a[data-keeps-place]').click();
  await page.waitForURL(/ko/);
  console.log(page.url(), await atRest(page), await scrollTop(page));
  await page.goBack();
  for (let i = 0; i < 20; i++) {
    console.log(page.url(), await page.evaluate(() => [scrollY, document.readyState, performance.getEntriesByType('navigation')[0]?.toJSON().type, history.scrollRestoration, document.querySelector('[data-stage]')?.getAttribute('data-state'), JSON.stringify(window.probe.log.slice(-3))]));
    await page.evaluate(() => window.probe.frames(3));
  }
});
test('dbg hist', async ({ visit }) => {
  const page = await visit();
  const contents = page.locator('nav a[data-contents]');
  const say = async (w: string) => console.log(w, page.url(), await scrollTop(page), await page.evaluate(() => history.length));
  for (const n of [0, 5]) {
    await contents.nth(n).click(); await atRestInAddress(page); await say('step');
    await page.locator('nav.controls a[href="#contents"]').click(); await atRestInAddress(page); await say('contents');
  }
  for (let i = 0; i < 3; i++) { await page.goBack(); await page.evaluate(() => window.probe.frames(30)); await say('back'); }
});
