/** The files of scenes, one for each box. A reader is not kept waiting for one: the article has all pictures. */
import type { BoxId } from '../scene/scene.ts';
import type { Wire } from '../scene/wire.ts';
import { fetchJson } from './fetch-once.ts';

/** Milliseconds after which a file counts as late. */
const patience = 6000;

/**
 * Returns what gets the scenes of a box: refused when they cannot be had, and as soon as they are late. Each file is
 * asked for once, however many steps want it; one that arrives late is kept, and `arrivedLate` hears of it.
 *
 * @param address of the files, with `{box}` in it
 */
export function createScenes(
  address: string,
  arrivedLate: (box: BoxId) => void,
): (box: BoxId) => Promise<Wire> {
  const files = new Map<BoxId, Promise<Wire>>();

  const ask = (box: BoxId): Promise<Wire> =>
    new Promise((have, refuse) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        refuse(new Error(`${box}: late`));
      }, patience);
      fetchJson<Wire>(address.replace('{box}', box)).then(
        (wire) => {
          clearTimeout(timer);
          have(wire);
          if (!late) return;
          files.set(box, Promise.resolve(wire));
          arrivedLate(box);
        },
        (error: unknown) => {
          clearTimeout(timer);
          files.delete(box);
          refuse(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });

  return (box) => {
    const file = files.get(box) ?? ask(box);
    files.set(box, file);
    return file;
  };
}
