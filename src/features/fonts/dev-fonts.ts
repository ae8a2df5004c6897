/** Whole fonts under `/fonts/` while writing: in `astro dev` there is no built page to subset them to. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fontFiles } from './fonts.ts';

/** Where npm put a file of a package that this project itself depends on. */
export const packageFile = (path: string): string => join(import.meta.dirname, '../../../node_modules', path);

/** Astro integration: add it to `integrations` in `astro.config.mjs`. It does nothing in a build. */
export const devFonts = (): AstroIntegration => ({
  name: 'scattered-dev-fonts',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((req, res, next) => {
        const name = /\/fonts\/([\w-]+)\.woff2(?:\?|$)/.exec(req.url ?? '')?.[1];
        const file = fontFiles.find((font) => font.name === name);
        const path = file ? packageFile(file.source) : '';
        if (!file || !existsSync(path)) {
          next();
          return;
        }
        res.setHeader('Content-Type', 'font/woff2');
        createReadStream(path).pipe(res);
      });
    },
  },
});
