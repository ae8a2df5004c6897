/** What a system calls the site whose reader puts it among her programs: `/site.webmanifest`, `/ko/site.webmanifest`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../content/model.ts';
import { tellings } from '../../site/edition/telling.ts';
import { localePaths } from '../../site/i18n/locale-paths.ts';
import { light } from '../../site/tokens/tokens.ts';
import { href, pageHref } from '../../site/urls/urls.ts';

export const getStaticPaths = (() => localePaths()) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const { say } = tellings[locale];
  return new Response(
    JSON.stringify({
      name: say('site.name'),
      description: say('site.about'),
      lang: locale,
      start_url: pageHref(locale),
      scope: href(''),
      // It is read in a browser, with its address in sight.
      display: 'browser',
      background_color: light.ground,
      icons: [192, 512].map((side) => ({
        src: href(`icon-${String(side)}.png`),
        sizes: `${String(side)}x${String(side)}`,
        type: 'image/png',
      })),
    }),
  );
};
