import { locales } from '../../content/locales.ts';
import { pictureOf, stepsOf } from './steps.ts';

/**
 * What keeps a picture from being drawn, a sentence each. Only pictures themselves know which words, facts and rows they
 * ask for, so all are drawn once.
 */
export const undrawable = (): string[] =>
  locales.flatMap((locale) =>
    stepsOf(locale).flatMap((step) => {
      try {
        pictureOf(locale, step, 'narrow');
        return [];
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return [`${step.at.file}:${step.at.line ?? 1}: picture "${step.state}" cannot be drawn: ${why}.`];
      }
    }),
  );
