/** The files that the live stage and its answers are made of: what they hold, and under which names. */
import type { Locale } from '../../content/model.ts';
import type { Ask } from '../../scene/asks.ts';
import { boxIds } from '../../scene/scene.ts';
import { pack } from '../../scene/wire.ts';
import { fingerprint } from '../../site/fingerprint.ts';
import { layerName, pictureOf, stepsOf } from '../../site/edition/steps.ts';
import { claimHref } from '../../site/urls/addresses.ts';

/** Files of one language, and the name that a page knows them by. */
interface Files {
  /** Without the extension; `{box}` in it stands for the box whose scenes are wanted. */
  readonly name: string;
  /** What each holds, by its name without the extension. */
  readonly files: ReadonlyMap<string, string>;
}

const kept = new Map<string, Files>();
function once(key: string, make: () => Files): Files {
  const found = kept.get(key) ?? make();
  kept.set(key, found);
  return found;
}

/** The scenes of a language, a file for each box: `/stage/en-wide.1a2b3c4d.json`. All share one fingerprint. */
export const sceneFiles = (locale: Locale): Files =>
  once(`stage/${locale}`, () => {
    const bodies = boxIds.map((box) => {
      const shown = stepsOf(locale).map(
        (step) => [step.id, { ...pictureOf(locale, step, box), layer: layerName(locale, step) }] as const,
      );
      return JSON.stringify(pack(box, new Map(shown)));
    });
    const name = `${locale}-{box}.${fingerprint(...bodies)}`;
    return { name, files: new Map(boxIds.map((box, i) => [name.replace('{box}', box), bodies[i] ?? ''])) };
  });

/** An answer about a claim leads to the claim's page. */
const addressed = ({ claim, ...ask }: Ask, locale: Locale): Ask =>
  claim === undefined ? ask : { ...ask, href: claimHref(locale, claim) };

/** What the marks of every picture of a language answer: `/asks/en.1a2b3c4d.json`. */
export const askFiles = (locale: Locale): Files =>
  once(`asks/${locale}`, () => {
    const answers = stepsOf(locale).flatMap((step) => {
      const { asks } = pictureOf(locale, step, 'wide');
      return asks.length > 0 ? [[step.id, asks.map((ask) => addressed(ask, locale))] as const] : [];
    });
    const body = JSON.stringify(Object.fromEntries(answers));
    const name = `${locale}.${fingerprint(body)}`;
    return { name, files: new Map([[name, body]]) };
  });
