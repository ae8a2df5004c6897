/** The files that the live stage and its answers are made of: what they hold, and under which names. */
import type { Locale } from '../../content/model.ts';
import { inReadingOrder, spotsOf, type Answer, type Ask, type Spot } from '../../scene/asks.ts';
import { boxes, boxIds, type BoxId, type Scene } from '../../scene/scene.ts';
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

/** The first picture that answers says so beside its key, where a stage shows it. */
function shownIn(locale: Locale, box: BoxId): ReadonlyMap<string, Shown> {
  const steps = stepsOf(locale);
  const first = steps.find((step) => pictureOf(locale, step, box).asks.length > 0);
  return new Map(
    steps.map((step) => {
      const { scene, key } = pictureOf(locale, step, box);
      const whole = step === first ? `${key} ${tellings[locale].say('stage.tap')}` : key;
      return [step.id, { scene, key: whole, layer: layerName(locale, step) }];
    }),
  );
}

/** The scenes of a language, a file for each box: `/stage/en-wide.1a2b3c4d.json`. */
export const sceneFiles = (locale: Locale): Files =>
  once(`stage/${locale}`, () => perBox(`${locale}-{box}`, (box) => pack(box, shownIn(locale, box))));

/** What time on the stage passes between the days of steps: `/stage/en-days-wide.1a2b3c4d.json`. */
export const dayFiles = (locale: Locale): Files =>
  once(`days/${locale}`, () =>
    perBox(`${locale}-days-{box}`, (box) => {
      const telling = tellings[locale];
      const shown = [...picturesBetween(boxes[box], telling)].map(
        ([day, { scene, key, description }]): [string, Shown] => [
          day,
          { scene, key, layer: telling.say('layer.since'), said: description },
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

/** What an ask is answered by in one box: its words, a claim's page where it is about one, and what of the drawing answers, to the pixel. */
const answerIn = (scene: Scene, { claim, ...ask }: Ask, locale: Locale): Answer => {
  const href = claim === undefined ? ask.href : claimHref(locale, claim);
  return {
    id: ask.id,
    text: ask.text,
    ...(href === undefined ? {} : { href }),
    spots: spotsOf(scene, ask).map(([x, y, w, h]) => [x, y, w, h].map(Math.round) as unknown as Spot),
  };
};

/** What the marks of every picture of a language answer, a file for each box: `/asks/en-wide.1a2b3c4d.json`. */
export const askFiles = (locale: Locale): Files =>
  once(`asks/${locale}`, () =>
    perBox(`${locale}-{box}`, (box) => {
      const pictures = [
        ...stepsOf(locale).map((step) => [step.id, pictureOf(locale, step, box)] as const),
        ...picturesBetween(boxes[box], tellings[locale]),
      ];
      return Object.fromEntries(
        pictures.flatMap(([id, { asks, scene }]) =>
          asks.length > 0
            ? [[id, inReadingOrder(asks, scene).map((ask) => answerIn(scene, ask, locale))] as const]
            : [],
        ),
      );
    }),
  );
