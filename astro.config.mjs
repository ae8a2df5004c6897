import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { locales, rootLocale } from './src/content/locales.ts';
import { boundWords } from './src/site/i18n/bound-words.ts';
import { basePath, siteOrigin } from './src/site/urls/base.ts';
import { devContent } from './src/features/edition/dev-content.ts';
import { inlineScript } from './src/site/inline-script.ts';
import { devFonts } from './src/features/fonts/dev-fonts.ts';

/** The inline script that runs before the first paint; Astro hashes its own scripts, this one is ours to hash. */
const boot = inlineScript(readFileSync(new URL('./src/stage/boot.js', import.meta.url), 'utf8'));
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export default defineConfig({
  site: siteOrigin(),
  base: basePath(),
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  i18n: { locales: [...locales], defaultLocale: rootLocale, routing: { prefixDefaultLocale: false } },
  integrations: [mdx(), devContent(), devFonts()],
  build: { inlineStylesheets: 'always', assets: 'assets' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
      scriptDirective: { hashes: [hash(boot)] },
    },
  },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [boundWords] }) },
  devToolbar: { enabled: false },
  vite: {
    // Made small once, by the bundler, for the browsers named below.
    plugins: [tailwindcss({ optimize: false })],
    build: {
      assetsInlineLimit: 0,
      // Nested rules are written out: for older browsers, and for the reader of rules that cuts the fonts.
      cssTarget: ['chrome107', 'safari16', 'firefox104'],
      rolldownOptions: {
        onwarn(warning, warn) {
          // Astro marks MDX modules with a directive of its own, which the bundler does not know and may drop.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
