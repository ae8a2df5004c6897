/**
 * Pictures that only paper shows are none of a reader's bytes: when the story page is built they are taken out of it and
 * lie in a file beside it, which is fetched by who prints (`features/print/put-pictures.ts`). Where each was, an empty
 * template is left; the first of them says the address of the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { locales, rootLocale } from '../content/locales.ts';
import { fingerprint } from './fingerprint.ts';

/** What components mark for paper holds no element of its own tag. */
const part = /<(div|svg|p) data-paper\b[\s\S]*?<\/\1>/g;
const place = /<template data-paper(?:="([^"]*)")?><\/template>/g;

/** A page and what was taken out of it, in order. */
export interface TakenApart {
  readonly html: string;
  readonly parts: readonly string[];
}

/**
 * Takes out of a page what is marked for paper. A page that is taken apart already stays as it is, without parts.
 *
 * @param address of the file that its parts will lie in
 * @throws when the page has nothing that is marked
 */
export function takeApart(html: string, address: (parts: readonly string[]) => string): TakenApart {
  const parts = [...html.matchAll(part)].map(([whole]) => whole);
  if (parts.length === 0) {
    if (html.search(place) < 0) throw new Error('the story page has no picture for paper (data-paper).');
    return { html, parts };
  }
  let said = `="${address(parts)}"`;
  const left = html.replace(part, () => {
    const template = `<template data-paper${said}></template>`;
    said = '';
    return template;
  });
  return { html: left, parts };
}

/** The page as it was before it was taken apart. */
export function putTogether({ html, parts }: TakenApart): string {
  const rest = [...parts];
  const whole = html.replace(place, () => rest.shift() ?? '');
  if ((html.match(place) ?? []).length !== parts.length)
    throw new Error('the page has not as many places for pictures as there are pictures.');
  return whole;
}

/** A page of the build with everything that paper shows of it, whether it was taken apart or not. */
export function wholePage(dir: string, path: string): string {
  const html = readFileSync(join(dir, path), 'utf8');
  const address = html.matchAll(place).next().value?.[1];
  if (address === undefined) return html;
  const parts = JSON.parse(readFileSync(join(dir, 'assets', basename(address)), 'utf8')) as string[];
  return putTogether({ html, parts });
}

/** Takes the story pages of the site built in `dir` apart. @param base starts and ends with a slash */
export function takePagesApart(dir: string, base: string): void {
  for (const locale of locales) {
    const path = join(dir, locale === rootLocale ? '' : locale, 'index.html');
    const nameOf = (parts: readonly string[]): string =>
      `assets/paper-${locale}.${fingerprint(JSON.stringify(parts))}.json`;
    const { html, parts } = takeApart(readFileSync(path, 'utf8'), (parts) => base + nameOf(parts));
    if (parts.length === 0) continue;
    writeFileSync(join(dir, nameOf(parts)), JSON.stringify(parts));
    writeFileSync(path, html);
  }
}
