/** The crowd of the opening, half of it flung apart. */
import { scatter, sunflower, type Point } from '../../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Box, type Scene } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';

/** The last picture: the crowd of the opening, neither gathered nor flung apart. It counts nothing, and says so. */
function scene(box: Box): Scene {
  const unit = Math.min(box.w, box.h);
  const r = tenth(unit * 0.021);
  const margin = unit * 0.05;
  const crowd = sunflower(travellers, [box.w / 2, box.h / 2], unit * 0.0275);
  const stay = travellers / 2;
  const centre: Point = [box.w / 2, box.h / 2];
  const clear = unit * 0.0275 * Math.sqrt(stay) + 3 * r;
  const area = { x: margin, y: margin, w: box.w - 2 * margin, h: box.h - 2 * margin };
  // The places of the opening's scatter that lie clear of the crowd: as many stars as it takes for half of the dots.
  const outside = (n: number): Point[] =>
    scatter(sunflower(n, centre, 1), area).filter(
      (p) => Math.hypot(p[0] - centre[0], p[1] - centre[1]) > clear,
    );
  let stars = stay;
  while (outside(stars).length < travellers - stay) stars++;
  const far = outside(stars);
  const angle = ([x, y]: Point): number => Math.atan2(y - centre[1], x - centre[0]);
  const byAngle = (a: Point, b: Point): number => angle(a) - angle(b);
  const goers = crowd.slice(stay).sort(byAngle);
  const places = new Map(far.sort(byAngle).map((place, i) => [goers[i], place]));
  // The inner half of the crowd stays, the outer half is scattered, each in its own direction.
  return {
    box,
    marks: [],
    dots: crowd.map((own, i) => {
      const [x, y] = places.get(own) ?? own;
      return {
        kind: 'dot',
        key: dotKey(i),
        x: tenth(x),
        y: tenth(y),
        r,
        tone: 'industry',
        shape: 'round',
      };
    }),
  };
}

export const apart = {
  scene,
  key: ({ say }) => say('scene.what-held-up.apart.key'),
  describe: ({ say }) => say('scene.what-held-up.apart.said'),
  sources: [],
} satisfies PictureModule;
