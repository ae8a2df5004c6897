/** The feed of editions and corrections: `/feed.xml`, `/ko/feed.xml`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { otherLocales, type Locale } from '../../content/locales.ts';
import { atom } from '../../features/edition/feed.ts';
import { happened } from '../../features/edition/happened.ts';
import { tellings } from '../../site/edition/telling.ts';
import { localePaths } from '../../site/i18n/locale-paths.ts';
import { absolute, feedHref, href, pageHref } from '../../site/urls/urls.ts';

export const getStaticPaths = (() => localePaths()) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const { say } = tellings[locale];
  return new Response(
    atom({
      lang: locale,
      title: say('feed.title'),
      subtitle: say('site.about'),
      author: say('site.name'),
      self: absolute(feedHref(locale)),
      page: absolute(pageHref(locale)),
      icon: absolute(href('favicon.ico')),
      others: otherLocales(locale).map((lang) => ({ lang, href: absolute(feedHref(lang)) })),
      happened: happened(locale),
    }),
  );
};
