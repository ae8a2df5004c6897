/**
 * Content-security policies as lean as they can be: Astro names in every page the hashes of everything that it may put
 * into some page. Here each page keeps those of its own inline scripts and styles: a stricter policy, and fewer bytes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../site/html.ts';

/** The page with only the hashes of what stands in it. */
export function leanPolicy(html: string): string {
  const own = new Set<string>();
  readHtml(html, {
    raw: (text) => void own.add(`sha256-${createHash('sha256').update(text).digest('base64')}`),
  });
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta.replace(/ '(sha256-[^']*)'/g, (whole, hash: string) => (own.has(hash) ? whole : '')),
  );
}

/** Makes the policies of all pages of a build lean. */
export function leanPolicies(dir: string): void {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  for (const page of pages.map((name) => join(dir, name))) {
    writeFileSync(page, leanPolicy(readFileSync(page, 'utf8')));
  }
}
