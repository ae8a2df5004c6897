/** Every claim has a page of its own in each language: the verdict that the rule gives, its evidence, and who it is for machines. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { all, attr, filesOf, readPage, readText, type Page } from '../support/built.ts';
import { base, dist, locales, must, type Locale } from '../support/site.ts';

interface Part {
  readonly finding: string;
  readonly witness: string;
}
interface Claim {
  readonly id: string;
  readonly step?: string;
  readonly kind: string;
  readonly verdict: string;
  readonly weight: string;
  readonly parts?: readonly Part[];
  readonly history?: readonly { readonly to: string }[];
  readonly sources: readonly string[];
}
type Node = Readonly<Record<string, unknown>>;

const claims = parse(readFileSync('content/claims.yaml', 'utf8')) as Claim[];
const ids = claims.map(({ id }) => id);
const folder = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);
const pathOf = (locale: Locale, id: string): string => `${folder(locale)}c/${id}/index.html`;
const hrefs = (page: Page): string[] => all(page, 'a').map((element) => attr(element, 'href'));
const graphOf = (page: Page): Node[] =>
  page.raw
    .filter(({ element }) => attr(element, 'type') === 'application/ld+json')
    .flatMap(({ text }) => (JSON.parse(text) as { '@graph': Node[] })['@graph']);

/** What the ledger says of the rule, worked out here once more from its words. */
function byTheRule({ kind, parts = [] }: Claim): string {
  if (kind === 'opinion') return 'opinion';
  const holds = parts.filter((p) => p.finding === 'agrees' && ['record', 'second-hand'].includes(p.witness));
  const fails = parts.filter(
    (p) => p.finding === 'contradicts' && ['record', 'second-hand', 'original'].includes(p.witness),
  );
  if (holds.length > 0) return holds.length === parts.length ? 'confirmed' : 'partly';
  return fails.length > 0 ? 'differs' : 'not-found';
}

test('claims have pages in each language, and nothing else has one among them', () => {
  for (const locale of locales) {
    const built = filesOf(dist).filter((path) => path.startsWith(`${folder(locale)}c/`));
    expect(built).toEqual(ids.map((id) => pathOf(locale, id)).sort());
  }
});

test('some claims carry the story and some are details, and every verdict is given to one', () => {
  expect(claims.filter(({ weight }) => weight === 'detail').length).toBeGreaterThan(1);
  expect(claims.filter(({ weight }) => weight === 'story').length).toBeGreaterThan(15);
  expect([...new Set(claims.map(({ verdict }) => verdict))].sort()).toEqual([
    'confirmed',
    'differs',
    'not-found',
    'opinion',
    'partly',
  ]);
});

describe.each(locales)('%s', (locale) => {
  const ledger = readPage(dist, `${folder(locale)}ledger/index.html`);

  describe.each(claims.map((claim, i) => [claim.id, claim, i] as const))('%s', (id, claim, i) => {
    const page = readPage(dist, pathOf(locale, id));

    test('shows the verdict that the rule gives from its parts, part by part', () => {
      const shown = page.elements.filter(({ element }) => element.classes.includes('verdict'));
      expect(shown.map(({ element }) => attr(element, 'data-verdict'))).toEqual([byTheRule(claim)]);
      expect(page.elements.filter(({ element }) => element.attributes.has('data-outcome'))).toHaveLength(
        claim.parts?.length ?? 0,
      );
      const changes = page.elements.filter(
        ({ element, within }) =>
          element.tag === 'li' && within.some(({ classes }) => classes.includes('history')),
      );
      expect(changes).toHaveLength(claim.history?.length ?? 0);
      expect(page.words).not.toMatch(/[{}]/);
    });

    test('leads to its other language, the ledger, its step, its sources and its neighbours', () => {
      const links = hrefs(page);
      for (const other of locales) {
        const own = `${base}${folder(other)}c/${id}/`;
        const alternate = must(all(page, 'link', { rel: 'alternate', hreflang: other })[0], 'alternate');
        expect(new URL(attr(alternate, 'href')).pathname).toBe(own);
        if (other !== locale) expect(links).toContain(own);
      }
      const here = `${base}${folder(locale)}`;
      expect(links).toContain(`${here}ledger/#${id}`);
      if (claim.step !== undefined) expect(links).toContain(`${here}#${claim.step}`);
      for (const source of claim.sources) expect(links).toContain(`${here}ledger/#source-${source}`);
      for (const next of [ids[i - 1], ids[i + 1]]) {
        if (next !== undefined) expect(links).toContain(`${here}c/${next}/`);
      }
      expect(hrefs(ledger)).toContain(`${here}c/${id}/`);
    });

    test('is one ClaimReview, rated where its verdict is on a scale, and has a card', () => {
      const graph = graphOf(page);
      expect(graph.map((node) => node['@type'])).toEqual(['ClaimReview', 'BreadcrumbList']);
      const [review] = graph;
      expect(review).toMatchObject({
        inLanguage: locale,
        itemReviewed: { '@type': 'Claim', appearance: { '@type': 'CreativeWork' } },
        reviewRating: { '@type': 'Rating' },
      });
      const { itemReviewed, reviewRating } = review as {
        itemReviewed: { appearance: Node };
        reviewRating: Node;
      };
      // The Korean article has no address that lasts.
      expect(itemReviewed.appearance).not.toHaveProperty('url');
      expect(String(reviewRating['alternateName']).length).toBeGreaterThan(1);
      // Whoever sees its title alone knows what is claimed, and what came of it.
      const title = attr(must(all(page, 'meta', { property: 'og:title' })[0], 'title'), 'content');
      expect(title).toMatch(new RegExp(`: .{15,}\\. .+: ${String(reviewRating['alternateName'])}$`));
      expect(readText(dist, page.path)).toContain(`<title>${title.replace('&', '&amp;')} · `);
      expect(attr(must(all(page, 'meta', { name: 'twitter:title' })[0], 'title'), 'content')).toBe(title);
      expect(String(reviewRating['ratingExplanation']).length).toBeGreaterThan(20);
      const values: Readonly<Record<string, number>> = { differs: 1, partly: 2, confirmed: 3 };
      const value = values[claim.verdict];
      expect(reviewRating).toMatchObject(
        value === undefined
          ? { ratingValue: -1, worstRating: -1, bestRating: -1 }
          : { ratingValue: value, worstRating: 1, bestRating: 3 },
      );
      const image = must(all(page, 'meta', { property: 'og:image' })[0], 'card');
      expect(new URL(attr(image, 'content')).pathname).toBe(`${base}cards/${locale}/${id}.png`);
    });
  });

  test('the coda leads to the pages, a step to the claim in the story', () => {
    const story = readPage(dist, `${folder(locale)}index.html`);
    const coda = story.elements.filter(({ within }) =>
      within.some((element) => attr(element, 'data-claim') !== ''),
    );
    const linked = coda.flatMap(({ element }) =>
      element.tag === 'a' && !element.classes.includes('places') ? [attr(element, 'href')] : [],
    );
    expect(linked.sort()).toEqual(ids.map((id) => `${base}${folder(locale)}c/${id}/`).sort());
    const told = story.elements.filter(({ element }) => element.classes.includes('claim-link'));
    expect(told.length).toBeGreaterThan(10);
    for (const { element } of told) expect(attr(element, 'href')).toMatch(/^#C\d\d$/);
  });

  test('no page but a claim’s own reviews one', () => {
    for (const path of ['index.html', 'ledger/index.html']) {
      const text = readText(dist, `${folder(locale)}${path}`);
      expect(text).not.toContain('ClaimReview');
    }
  });
});

test('as data they have every text filled, and each part with what the rule makes of it', () => {
  const data = JSON.parse(readText(dist, 'data/claims.json')) as { parts: { outcome: string }[] }[];
  expect(JSON.stringify(data).match(/"[^"]*\{[a-z][^"]*"/g)).toBeNull();
  const outcomes = data.flatMap(({ parts }) => parts.map(({ outcome }) => outcome));
  expect([...new Set(outcomes)].sort()).toEqual(['fails', 'holds', 'open']);
});

test('a report of an error is offered on every claim, or on none while no address is configured', () => {
  const { report } = parse(readFileSync('content/edition.yaml', 'utf8')) as { report?: string };
  const offered = ids.filter((id) =>
    hrefs(readPage(dist, pathOf('en', id))).some((href) => href.includes(`where=${id}`)),
  );
  expect(offered).toEqual((process.env['REPORT_URL'] ?? report ?? '') === '' ? [] : ids);
});

test('the map of the site has all of them', () => {
  const map = readText(dist, 'sitemap.xml');
  for (const locale of locales) {
    for (const id of ids) expect(map).toContain(`/${folder(locale)}c/${id}/</loc>`);
  }
});
