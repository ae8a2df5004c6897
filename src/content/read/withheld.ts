/**
 * Names that are withheld: people whom a report named, who are counted here and not named. The list itself would name
 * them, so it holds fingerprints: of a rare name alone, of first and last name in a row, and of both run together.
 */
import { createHash } from 'node:crypto';
import type { Report } from './mistakes.ts';
import type { Files, Tree } from './text/tree.ts';

/** SHA-256 of names in lower case, cut to sixteen digits. */
export const withheld: ReadonlySet<string> = new Set([
  '00a8644aba8bb98f',
  '01c6cbb803c63814',
  '0567e5b3c257fda2',
  '0832608c266ea69c',
  '09d7d32730b6d23a',
  '145a03501f19ea5c',
  '147a603f3adcfcce',
  '1b85371ce3aa76fb',
  '1c94d8114f78292e',
  '1f8a7db7a0e12a35',
  '21a8ff2c4bc4edba',
  '230ddd0fb3ea0e4d',
  '268c8789cd766937',
  '2e491ce8395d4a70',
  '2f67b50d08d55c20',
  '32e447eba468c6de',
  '336410d325455251',
  '3367f2ca6afa43d6',
  '39a33d7414167f3e',
  '3b751b2578d46dae',
  '3def267ec4f3bf50',
  '3eec183f700fad31',
  '4017835fd8418200',
  '411ddcb2906a16ab',
  '41b2afa338c82b2d',
  '43eda891107c84fb',
  '4af87e3b6f23743b',
  '4c32e3ffed9d6ce5',
  '4e3059339daf2ebb',
  '500ff1f963e62f78',
  '5097c8daf0ba2797',
  '53aa52fefdbdccf4',
  '55a8ad4a2b931a84',
  '571a2c99a5560a58',
  '5a6530e1e08719af',
  '5e5e4126a1308927',
  '6359f2eddbe9652b',
  '643d4f5051fb8c4e',
  '65697a0a3da0b61f',
  '65a72fdcb7e53a3c',
  '661c3d69a8e74245',
  '6a2d878708dfee0e',
  '6b2793163d2e676f',
  '79500897812f374e',
  '7e30664f1b81e32f',
  '81966d6700eca7a3',
  '8e148c26919b8d74',
  '91a30be71662b59e',
  '9247547dbb452cdc',
  '95cce0f7d5c88047',
  '967189258c9ed299',
  '980b45c3df838941',
  '9b901b543fcf0931',
  '9c94f6ddac50f118',
  'a6eea97352cd5cc6',
  'aa4276453f47af95',
  'bc1d9755202212cb',
  'c007a3db7f83c06d',
  'c48458857795e286',
  'c896c6e22fb71cd3',
  'c8ea0478528be980',
  'c9e07256a4a94697',
  'ce3942d644da3c66',
  'cf4dba55da04e19d',
  'd84fafab3bb8e1b5',
  'ddecb7419089a7e8',
  'e56b1a87394632d7',
  'e8930acb35924016',
  'ed9f82ecd36545a1',
  'f2cfd0557fbfde99',
  'f7d24d2128b2851e',
  'fa733876afc953a5',
  'fc6744b26d9993e0',
]);

export const fingerprint = (name: string): string =>
  createHash('sha256').update(`withheld: ${name}`).digest('hex').slice(0, 16);

/**
 * The words of a text at which a withheld name stands, as places in its list of words. Marks of accents, case and what
 * stands between the words do not matter; a Korean name may have a particle.
 *
 * @returns the number of each word, from 0; none if no name was found
 */
export function withheldIn(text: string, names: ReadonlySet<string> = withheld): readonly number[] {
  const words = wordsOf(text);
  return words.flatMap((word, i) => {
    const before = words[i - 1];
    const forms = withoutParticle(word);
    const found = forms.some(
      (form) => isNamed(form, names) || (before !== undefined && isNamed(`${before} ${form}`, names)),
    );
    return found ? [i] : [];
  });
}

const known = new Map<string, string>();

function isNamed(name: string, names: ReadonlySet<string>): boolean {
  const print = known.get(name) ?? fingerprint(name);
  known.set(name, print);
  return names.has(print);
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** The word, and if it is Korean, the word without its last syllables, up to three. */
function withoutParticle(word: string): readonly string[] {
  if (!/^\p{Script=Hangul}{2,}$/u.test(word)) return [word];
  return [0, 1, 2, 3].map((cut) => word.slice(0, word.length - cut)).filter((form) => form !== '');
}

/** Reports every withheld name in a file, with its line and without repeating it. */
export function checkWithheld(
  files: Files,
  tree: Tree,
  report: Report,
  names: ReadonlySet<string> = withheld,
): void {
  for (const [path, text] of files) {
    const found = withheldIn(text, names);
    if (found.length === 0) continue;
    const ends = text.split('\n').map((line) => wordsOf(line).length);
    for (const word of found) {
      let seen = 0;
      const line = ends.findIndex((count) => (seen += count) > word) + 1;
      report(
        { file: tree.name(path), line },
        'a name stands here that is withheld; expected what the person did, without a name or an address that has it.',
      );
    }
  }
}
