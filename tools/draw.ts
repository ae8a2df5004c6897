/**
 * Draws pictures of the story as PNG, in the site's own faces, in about two seconds: to see what a change does.
 *
 * `npm run draw -- startup-pull-own [more steps or chapters] [--box wide,narrow] [--locale en,ko] [--dark] [--out folder]`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { isLocale } from '../src/site/i18n/locale.ts';
import { boxIds, type BoxId } from '../src/scene/scene.ts';
import { sharedTypesetter } from '../src/features/fonts/outline-typesetter.ts';
import { drawnScene } from '../src/features/figures/drawn-scene.ts';
import { pictureOf, stepsOf } from '../src/site/edition/steps.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    box: { type: 'string', default: 'wide' },
    locale: { type: 'string', default: 'en' },
    dark: { type: 'boolean', default: false },
    out: { type: 'string', default: 'shots' },
  },
});
const isBox = (id: string): id is BoxId => (boxIds as readonly string[]).includes(id);
const boxes = values.box.split(',').filter(isBox);
const locales = values.locale.split(',').filter(isLocale);
await mkdir(values.out, { recursive: true });
for (const locale of locales) {
  const type = await sharedTypesetter(locale);
  const steps = stepsOf(locale).filter(
    ({ id, chapter }) =>
      positionals.length === 0 || positionals.some((name) => name === id || name === chapter),
  );
  for (const step of steps) {
    for (const box of boxes) {
      const { scene, key, description } = pictureOf(locale, step, box);
      const file = join(values.out, `${step.id}.${locale}.${box}${values.dark ? '.dark' : ''}.png`);
      await writeFile(
        file,
        await sharp(Buffer.from(drawnScene(scene, type, values.dark)))
          .png()
          .toBuffer(),
      );
      console.log(`${file}\n  ${key}\n  ${description}`);
    }
  }
}
