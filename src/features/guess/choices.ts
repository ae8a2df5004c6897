/** What a reader may bet on, in the order in which it is offered; `content/ui` has the words. */
export const choices = ['own', 'labs', 'giants', 'universities', 'openai', 'elsewhere'] as const;
export type Choice = (typeof choices)[number];

/** Whether a value, from a form or a storage, is one of them. */
export const isChoice = (value: unknown): value is Choice => choices.some((choice) => choice === value);
