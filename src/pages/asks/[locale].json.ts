/** What the marks of every picture of a language answer, fetched when a reader first asks: `/asks/en.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { locales, type Locale } from '../../content/model.ts';
import type { Ask } from '../../scene/asks.ts';
import { claimHref } from '../../site/urls/addresses.ts';
import { pictureOf, stepsOf } from '../../site/edition/steps.ts';

/** An answer about a claim leads to the claim's page. */
const addressed = ({ claim, ...ask }: Ask, locale: Locale): Ask =>
  claim === undefined ? ask : { ...ask, href: claimHref(locale, claim) };

export const getStaticPaths = (() =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(
    JSON.stringify(
      Object.fromEntries(
        stepsOf(locale).flatMap((step) => {
          const { asks } = pictureOf(locale, step, 'wide');
          return asks.length > 0 ? [[step.id, asks.map((ask) => addressed(ask, locale))]] : [];
        }),
      ),
    ),
  );
