/** What a reader may bet on, from the smallest share to the largest; `content/ui` has the words. */
export const choices = ['few', 'half', 'most'] as const;
export type Choice = (typeof choices)[number];

/** Whether a value, from a form or a storage, is one of them. */
export const isChoice = (value: unknown): value is Choice => choices.some((choice) => choice === value);

/** The choice that a share between 0 and 1 bears out: each has a third. */
export const borneOut = (share: number): Choice =>
  choices[Math.min(choices.length - 1, Math.floor(share * choices.length))] ?? 'few';
