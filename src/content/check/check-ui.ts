import { factMark } from '../read/text/flat-text.ts';
import { isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { languages, locales, otherLocales, rootLocale } from '../locales.ts';
import { placeholderNames, withoutPlaceholders } from '../format/placeholders.ts';
import { bareQuantities } from '../read/quantities.ts';
import type { Reading } from '../read/reading.ts';

/** Holds the interface words of the two languages to one another, and numbers out of both. */
export function checkUi({ ui, label }: Reading, report: Report): void {
  for (const locale of locales) {
    for (const [key, at] of ui[locale].declared) {
      for (const other of otherLocales(locale).filter((each) => isUnknown(ui[each], key))) {
        report(
          at,
          `interface key "${key}" is missing from ${label}/ui/${other}.yaml; expected it in both languages.`,
        );
      }
    }
  }
  for (const locale of locales) {
    for (const [key, { text, at }] of ui[locale].items)
      checkWords(key, text, (message) => {
        report(at, message);
      });
  }
  const others = otherLocales(rootLocale).flatMap((locale) => [...ui[locale].items]);
  for (const [key, { text, at }] of others) {
    const first = ui[rootLocale].items.get(key);
    if (!first) continue;
    const [here, there] = [text, first.text].map((words) => [...placeholderNames(words)].sort().join(', '));
    if (here === there) continue;
    report(
      at,
      `interface key "${key}" has the placeholders ${here === undefined || here === '' ? 'none' : here}, but ${there === undefined || there === '' ? 'none' : there} in ${languages[rootLocale].name}; expected the same.`,
    );
  }
}

function checkWords(key: string, text: string, fault: (message: string) => void): void {
  const words = withoutPlaceholders(text, factMark);
  for (const { found } of bareQuantities(words, 'words')) {
    fault(
      `interface key "${key}" holds the bare quantity "${found}"; expected a placeholder such as {count}.`,
    );
  }
  const brace = /[{}]/.exec(words)?.[0];
  if (brace) fault(`interface key "${key}" has a stray "${brace}"; expected placeholders such as {count}.`);
}
