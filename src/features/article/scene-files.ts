/** The files that the live stage and its answers are made of: what they hold, and under which names. */
import type { Locale } from '../../content/model.ts';
import { spotsOf, type Ask, type Spot } from '../../scene/asks.ts';
import type { Scene } from '../../scene/scene.ts';
import { boxes, boxIds, type BoxId } from '../../scene/scene.ts';
import { pack, type Shown } from '../../scene/wire.ts';
import { fingerprint } from '../../site/fingerprint.ts';
import { layerName, pictureOf, stepsOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { claimHref } from '../../site/urls/addresses.ts';
import { picturesBetween } from '../../story/index.ts';

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

/** A file for each box, which share one fingerprint. */
function perBox(name: string, make: (box: BoxId) => unknown): Files {
  const bodies = boxIds.map((box) => JSON.stringify(make(box)));
  const whole = `${name}.${fingerprint(...bodies)}`;
  return {
    name: whole,
    files: new Map(boxIds.map((box, i) => [whole.replace('{box}', box), bodies[i] ?? ''])),
  };
}

const spotsIn = (scene: Scene, asks: readonly Ask[]): readonly (readonly Spot[])[] =>
  asks.map((ask) => spotsOf(scene, ask));

const shownIn = (locale: Locale, box: BoxId): ReadonlyMap<string, Shown> =>
  new Map(
    stepsOf(locale).map((step) => {
      const { scene, key, asks } = pictureOf(locale, step, box);
      return [step.id, { scene, key, layer: layerName(locale, step), spots: spotsIn(scene, asks) }];
    }),
  );

/** The scenes of a language, a file for each box: `/stage/en-wide.1a2b3c4d.json`. */
export const sceneFiles = (locale: Locale): Files =>
  once(`stage/${locale}`, () => perBox(`${locale}-{box}`, (box) => pack(box, shownIn(locale, box))));

/** What time on the stage passes between the days of steps: `/stage/en-days-wide.1a2b3c4d.json`. */
export const dayFiles = (locale: Locale): Files =>
  once(`days/${locale}`, () =>
    perBox(`${locale}-days-{box}`, (box) => {
      const telling = tellings[locale];
      const shown = [...picturesBetween(boxes[box], telling)].map(
        ([day, { scene, key, description, asks }]): [string, Shown] => [
          day,
          { scene, key, layer: telling.say('layer.since'), said: description, spots: spotsIn(scene, asks) },
        ],
      );
      return pack(box, new Map(shown), shownIn(locale, box));
    }),
  );

/** The days that time on the stage passes, in order, each with what shows it: a step, or a picture of its own. */
export const daysOf = (locale: Locale): readonly { readonly day: string; readonly shown: string }[] =>
  [
    ...stepsOf(locale).flatMap((step) => {
      const { day } = pictureOf(locale, step, 'narrow');
      return day === undefined ? [] : [{ day, shown: step.id }];
    }),
    ...[...picturesBetween(boxes.narrow, tellings[locale]).keys()].map((day) => ({ day, shown: day })),
  ].sort((a, b) => a.day.localeCompare(b.day));

/** An answer about a claim leads to the claim's page. */
type Answer = Pick<Ask, 'id' | 'text' | 'href'>;
const addressed = ({ id, text, href, claim }: Ask, locale: Locale): Answer => ({
  id,
  text,
  ...(claim === undefined ? href !== undefined && { href } : { href: claimHref(locale, claim) }),
});

/** What the marks of every picture of a language answer: `/asks/en.1a2b3c4d.json`. */
export const askFiles = (locale: Locale): Files =>
  once(`asks/${locale}`, () => {
    const pictures = [
      ...stepsOf(locale).map((step) => [step.id, pictureOf(locale, step, 'wide')] as const),
      ...picturesBetween(boxes.wide, tellings[locale]),
    ];
    const answers = pictures.flatMap(([id, { asks }]) =>
      asks.length > 0 ? [[id, asks.map((ask) => addressed(ask, locale))] as const] : [],
    );
    const body = JSON.stringify(Object.fromEntries(answers));
    const name = `${locale}.${fingerprint(body)}`;
    return { name, files: new Map([[name, body]]) };
  });
