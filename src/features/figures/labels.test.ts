/** Every label of every picture as its font sets it: large enough, inside its box, clear of the others. */
import { expect, test } from 'vitest';
import { locales } from '../../content/model.ts';
import { labelFaults } from '../../scene/measure.ts';
import { boxIds } from '../../scene/scene.ts';
import { pictureOf, stepsOf } from '../../site/edition/steps.ts';
import { labelSetting } from '../cards/card-picture.ts';
import { sharedTypesetter } from '../fonts/outline-typesetter.ts';

test.each(locales)('labels in the real fonts, %s', async (locale) => {
  const type = await sharedTypesetter(locale);
  for (const step of stepsOf(locale)) {
    for (const box of boxIds) {
      const { scene } = pictureOf(locale, step, box);
      const faults = labelFaults(scene, (label) => type.width(label.text, labelSetting(label)));
      expect.soft(faults, `${step.id}, ${box}`).toEqual([]);
    }
  }
});
