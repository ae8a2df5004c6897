/** A picture as it is kept beside the story for review: nothing but itself, in light colours and the reader's fonts. */
import { languages, type Locale } from '../../content/locales.ts';
import { escapeXml, paintMarks } from '../../scene/svg.ts';
import type { Picture } from '../../story/chapter.ts';
import { faint, light } from '../tokens/tokens.ts';

/** An SVG document. `heading` becomes its title, the picture's description its description. */
export function snapshotSvg(picture: Picture, heading: string, locale: Locale): string {
  const { w, h } = picture.scene.box;
  const rules = Object.entries(light).map(
    ([tone, colour]) => `.s-${tone}{stroke:${colour}}.f-${tone}{fill:${colour}}`,
  );
  const style = `${rules.join('')}path,line{fill:none}.hair{stroke-width:1}.faint{opacity:${String(faint)}}text{font-family:Pretendard,'Noto Sans KR',system-ui,sans-serif}.num{font-family:${
    languages[locale].script === 'latin' ? 'Newsreader,Georgia' : "'Noto Serif KR',AppleMyungjo"
  },serif}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(w)} ${String(h)}" width="${String(w)}" height="${String(h)}" lang="${locale}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(heading)}</title><desc id="d">${escapeXml(`${picture.description} ${picture.key}`)}</desc>`,
    `<style>${style}</style><rect width="100%" height="100%" fill="${light.ground}"/>`,
    paintMarks(picture.scene, 'figure'),
    '</svg>\n',
  ].join('');
}
