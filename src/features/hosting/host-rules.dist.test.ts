/** The rules that we write for hosts, as those hosts' own readers of rules take them. */
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { isHandler, normalizeRoutes } from '@vercel/routing-utils';
import { describe, expect, test } from 'vitest';
import { headersOf } from './headers.ts';
import { headerRules, placesOf } from './headers-file.ts';
import { asked, base, dist, files } from './testing/asked.ts';
import { vercelFile, vercelRoutes } from './vercel.ts';

describe.skipIf(base !== '/')('the routes for Vercel', () => {
  const rules = headerRules(placesOf(dist), '/');
  const { routes: read, error } = normalizeRoutes(vercelRoutes(rules));
  /** What Vercel's routes make of a path, as its documentation says: in order, until one does not go on. */
  const answerOf = (path: string): { headers: Record<string, string>; status?: number; dest?: string } => {
    const headers: Record<string, string> = {};
    for (const route of read ?? []) {
      if (isHandler(route)) {
        if (files.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path))
          return { headers };
        continue;
      }
      const found = new RegExp(route.src).exec(`/${path}`);
      if (!found) continue;
      for (const [name, value] of Object.entries(route.headers ?? {})) {
        expect(headers, 'one rule says it').not.toHaveProperty(name);
        headers[name] = value.replace('$1', found[1] ?? '');
      }
      const { status, dest } = route;
      if (!route.continue) return { headers, ...(status && { status }), ...(dest && { dest }) };
    }
    return { headers };
  };

  test('Vercel takes them, and they are the ones that stand in vercel.json', async () => {
    expect(error).toBeNull();
    await expect(vercelFile(rules)).toMatchFileSnapshot('../../../vercel.json');
  });

  test.each(asked)('/%s has its headers', (path) => {
    const { 'Cache-Control': kept, ...wanted } = headersOf(path);
    const { headers, ...answer } = answerOf(path);
    expect(answer).toEqual({});
    if (!('Permissions-Policy' in wanted)) delete headers['Permissions-Policy'];
    expect(headers).toEqual({ ...wanted, ...(kept !== 'no-cache' && { 'Cache-Control': kept }) });
  });

  test('lost addresses, and names without their slash', () => {
    for (const path of ['none/', 'data/', 'fonts/none.woff2'])
      expect(answerOf(path), path).toMatchObject({ status: 404, dest: '/404.html' });
    for (const path of ['ko/none/', 'ko/embed/none/'])
      expect(answerOf(path), path).toMatchObject({ status: 404, dest: '/ko/404.html' });
    for (const path of ['ko', 's/policy', 'ko/embed/policy'])
      expect(answerOf(path), path).toMatchObject({ status: 301, headers: { Location: `/${path}/` } });
  });
});

describe('the rules for Netlify and Cloudflare, as Netlify reads them', async () => {
  const { headers: rules, errors } = await parseAllHeaders({
    headersFiles: [join(dist, '_headers')],
    configHeaders: undefined,
    minimal: true,
  });
  const matches = (rule: string, path: string): boolean =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

  test('it understands every line', () => {
    expect(errors).toEqual([]);
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.length, 'Cloudflare takes no more').toBeLessThanOrEqual(100);
  });

  test.each(asked)('/%s has its headers, each from one rule', (path) => {
    const found = rules
      .filter((rule) => matches(rule.for, base + path))
      .flatMap((rule) => Object.entries(rule.values as Record<string, string>));
    const names = found.map(([name]) => name);
    expect(names).toHaveLength(new Set(names).size);
    const { 'Cache-Control': kept, ...wanted } = headersOf(path);
    const spoken = kept === 'no-cache' ? {} : { 'Cache-Control': kept };
    const said = Object.fromEntries(found);
    if (!('Permissions-Policy' in wanted)) delete said['Permissions-Policy'];
    expect(said).toEqual({ ...wanted, ...spoken });
  });

  test('lost Korean addresses are led to their page', async () => {
    const { redirects, errors: wrong } = await parseAllRedirects({
      redirectsFiles: [],
      netlifyConfigPath: 'netlify.toml',
      configRedirects: [],
      minimal: true,
    });
    expect(wrong).toEqual([]);
    expect(redirects).toEqual([
      expect.objectContaining({ from: '/ko/*', to: '/ko/404.html', status: 404 }) as unknown,
    ]);
  });
});
