/** What a reader may bet on, from the smallest share to the largest; `content/ui` has the words. */
export const choices = ['few', 'half', 'most'] as const;
export type Choice = (typeof choices)[number];

/** Whether a value, from a form or a storage, is one of them. */
export const isChoice = (value: unknown): value is Choice => choices.some((choice) => choice === value);

/** The choice that a share between 0 and 1 bears out: each has a third. */
export const borneOut = (share: number): Choice =>
  choices[Math.min(choices.length - 1, Math.floor(share * choices.length))] ?? 'few';

/** The parts of the count's sentences, and the fact that each is. */
export const betParts = [
  'shared',
  'seen',
  'first',
  'second',
  'third',
  'latest',
  'early',
  'lost',
  'least',
  'most',
] as const;
export type BetFacts = Readonly<Partial<Record<(typeof betParts)[number], string>>>;

/** A sentence about the count, cut at its facts: each part is text, or the id of a fact. */
export const cutAtFacts = (
  facts: BetFacts,
  say: (parts: Readonly<Record<string, string>>) => string,
): readonly { readonly text?: string; readonly id?: string | undefined }[] =>
  say(Object.fromEntries(betParts.map((part) => [part, `{${part}}`])))
    .split(/(\{\w+\})/)
    .map((text) => {
      const part = betParts.find((part) => text === `{${part}}`);
      return part ? { id: facts[part] } : { text };
    });
