/** The price of a researcher: which pictures the chapter has and what they say. Money is drawn to scale throughout. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Rows, Telling } from '../chapter.ts';
import type { StateChapter } from '../states.ts';
import { deals, firm, priceOf } from './deals.ts';
import { emails } from './emails.ts';
import { million } from './million.ts';
import { amount, perSquare } from './money.ts';
import { now } from './now.ts';
import { packages } from './packages.ts';
import { deals as dealsOf } from './record.ts';
import { rowsOf } from './rows.ts';
import { atLeast, team } from './team.ts';

/** Every picture is complete in itself, so a state is no more than its kind. */
export interface State {
  readonly kind: 'million' | 'packages' | 'emails' | 'team' | 'deals' | 'now';
}

const states = {
  million: { kind: 'million' },
  packages: { kind: 'packages' },
  emails: { kind: 'emails' },
  team: { kind: 'team' },
  deals: { kind: 'deals' },
  'pay-2025': { kind: 'now' },
} satisfies Record<string, State>;

const scenes = { million, packages, emails, team, deals, now } as const;

export const megaSalaries: StateChapter<State> = {
  id: 'mega-salaries',
  states,
  scene: ({ kind }, box, telling) => scenes[kind](box, telling),
  describe,
  key({ kind }, { say, locale, fact }) {
    const per = kind === 'emails' ? '' : formatValue(perSquare[kind], 'usd', locale);
    return say(`scene.mega-salaries.${kind}.key`, { per, all: formatFact(fact('inflection-staff'), locale) });
  },
  rows,
  sources: ({ kind }) =>
    ({
      million: ['article', 'exchange-rates'],
      packages: ['economist-2024', 'levels-fyi', 'daily-mail-2024'],
      emails: ['the-information-2024', 'hr-grapevine-2024'],
      team: ['rappler-2024', 'straits-times-2024-03', 'cma-inflection'],
      deals: [
        'stepmark',
        'semafor-2024',
        'rttnews-2024',
        'nyt-character',
        'the-batch',
        'rttnews-2025',
        'zee-news-2025',
      ],
      now: ['asia-business-daily-2025', 'india-today-2025-06', 'spyglass-2025'],
    })[kind],
};

function describe({ kind }: State, telling: Telling): string {
  const { say, locale, fact } = telling;
  const said = (params: Readonly<Record<string, string>>): string =>
    say(`scene.mega-salaries.${kind}.said`, params);
  const words = (id: string): string => formatFact(fact(id), locale);
  switch (kind) {
    case 'million':
      return said({ usd: words('pay-reported-usd'), krw: words('pay-reported-krw') });
    case 'packages':
      return said({
        stars: words('pay-package-usd'),
        ai: words('pay-ai-engineer-usd'),
        other: words('pay-other-engineer-usd'),
      });
    case 'emails':
      return said({ month: words('emails-month') });
    case 'team':
      return said({
        all: words('inflection-staff'),
        least: formatValue(atLeast(amount(telling, 'inflection-staff')), 'people', locale),
        total: words('inflection-total-usd'),
        licence: words('inflection-licence-usd'),
        waiver: words('inflection-waiver-usd'),
      });
    case 'deals':
      return [
        said({}),
        ...dealsOf(telling).map((deal) =>
          say('scene.mega-salaries.deals.deal-said', {
            startup: firm(deal.startup, telling),
            buyer: firm(deal.buyer, telling),
            month: formatValue(deal.month, 'month', locale),
            price: priceOf(deal, telling),
          }),
        ),
      ].join(' ');
    case 'now':
      return said({
        low: words('pay-2025-typical-low'),
        high: words('pay-2025-typical-high'),
        top: words('pay-2025-top'),
        claimed: words('pay-2025-claimed'),
      });
  }
}

function rows({ kind }: State, telling: Telling): Rows | undefined {
  switch (kind) {
    case 'packages':
      return rowsOf('researcher-pay', telling, ['ai-engineers', 'other-engineers', 'stars']);
    case 'team':
      return rowsOf('inflection-payment', telling);
    case 'deals':
      return rowsOf('licence-and-hire-deals', telling);
    case 'now':
      return rowsOf('researcher-pay', telling, ['claimed', 'top', 'typical']);
    case 'million':
    case 'emails':
      return undefined;
  }
}
