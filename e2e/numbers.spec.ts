/** The numbers of a figure, fetched from the step's own page when they are asked for, and put in order. */
import { atRest, scrollInto } from './support/reading.ts';
import { windows } from './support/site.ts';
import { expect, test, type Visit } from './support/test.ts';

const views: Readonly<Record<string, Visit>> = {
  phone: { viewport: windows.phone },
  desktop: { viewport: windows.desktop },
};
for (const [name, view] of Object.entries(views)) {
  test(`a table can be put in order by keyboard, ${name}`, async ({ visit }) => {
    const page = await visit(view);
    await scrollInto(page, 'mega-salaries-deals');
    await atRest(page);
    const figure = page.locator('figure[data-figure="mega-salaries-deals"]');
    await figure.locator('summary').press('Enter');
    await figure.locator('table').waitFor();
    const heading = (column: number) => figure.locator('thead th').nth(column);
    const column = (n: number): Promise<string[]> =>
      figure.locator(`tbody tr > :nth-child(${String(n + 1)})`).allTextContents();
    const months = await column(2);
    await heading(2).getByRole('button').press('Enter');
    await expect(heading(2)).toHaveAttribute('aria-sort', 'ascending');
    const ordered = await column(2);
    expect([...ordered].sort()).toEqual([...months].sort());
    expect(ordered[0]).toMatch(/March\s2024/);
    expect(ordered.at(-1)).toMatch(/July\s2025/);
    await heading(2).getByRole('button').press('Space');
    await expect(heading(2)).toHaveAttribute('aria-sort', 'descending');
    expect((await column(2))[0]).toMatch(/July\s2025/);
    // Amounts in words go by what they amount to.
    await heading(4).getByRole('button').press('Enter');
    await expect(heading(2)).not.toHaveAttribute('aria-sort');
    const amounts = await column(4);
    expect(amounts.findIndex((text) => text.includes('25'))).toBeLessThan(
      amounts.findIndex((text) => text.includes('billion')),
    );
    expect(amounts.at(-1)).toContain('14.3');
  });
}

test('where the numbers cannot be had, a link to them stays, and they are asked for again', async ({
  visit,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  let fail = true;
  const page = await visit({
    before: (page) =>
      page.route('**/s/mega-salaries-deals/', (route) => (fail ? route.abort() : route.continue())),
  });
  await scrollInto(page, 'mega-salaries-deals');
  await atRest(page);
  const details = page.locator('figure[data-figure="mega-salaries-deals"] details');
  const link = details.locator('a[data-numbers]');
  await details.locator('summary').press('Enter');
  await expect(link).toBeVisible();
  await expect(details.locator('table')).toHaveCount(0);
  await details.locator('summary').press('Enter');
  fail = false;
  await details.locator('summary').press('Enter');
  await expect(details.locator('table')).toHaveCount(1);
  await expect(link).toHaveCount(0);
  await expect(details.locator('.files a')).toHaveCount(2);
});

test('without script the link leads to the table', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  const details = page.locator('figure[data-figure="mega-salaries-deals"] details');
  await details.locator('summary').click();
  await details.locator('a[data-numbers]').click();
  await expect(page).toHaveURL(/\/s\/mega-salaries-deals\/#numbers$/);
  await expect(page.locator('#numbers table')).toBeInViewport();
});
