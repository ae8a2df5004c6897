/** The coda: the article's claims as squares, sorted by verdict, then by whether anything has happened to them since. */
import { formatValue } from '../../content/format/format.ts';
import { verdicts, type Claim, type Verdict } from '../../content/model.ts';
import { textWidth } from '../../scene/measure.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Label,
  type Line,
  type Scene,
} from '../../scene/scene.ts';
import type { Chapter, Telling } from '../chapter.ts';
import { fromStates, type StateChapter } from '../states.ts';
import { scattered } from './pictures/scattered.ts';

interface State {
  readonly kind: 'verdicts' | 'since';
}

const states = {
  verdicts: { kind: 'verdicts' },
  since: { kind: 'since' },
} satisfies Record<string, State>;

const older: StateChapter<State> = {
  id: 'what-held-up',
  states,
  scene: ({ kind }, box, telling) => sorted(kind, box, telling),
  describe,
  key: ({ kind }, { say }) => say(`scene.what-held-up.${kind}.key`),
  rows: () => undefined,
  sources: () => [],
};

/** Claims of a verdict, those on which something has happened since June 2024 last. */
export function claimsOf(verdict: Verdict, telling: Telling): { claim: Claim; since: boolean }[] {
  return telling.claims
    .filter((claim) => claim.verdict === verdict)
    .map((claim) => ({
      claim,
      since: telling.facts.some((fact) => fact.claim === claim.id && fact.layer === 'since'),
    }))
    .sort((a, b) => Number(a.since) - Number(b.since) || a.claim.id.localeCompare(b.claim.id));
}

/** One row a verdict: its name and number at the left, its claims as squares; the dots left over draw the ground. */
function sorted(kind: 'verdicts' | 'since', box: Box, telling: Telling): Scene {
  const rows = verdicts.map((verdict) => ({ verdict, claims: claimsOf(verdict, telling) }));
  // In the second picture every row's later part begins at one line, so that it can be seen at a glance.
  const longest = (of: (claims: ReturnType<typeof claimsOf>) => number): number =>
    Math.max(...rows.map(({ claims }) => of(claims)));
  const before = longest((claims) => claims.filter(({ since }) => !since).length);
  const after = longest((claims) => claims.filter(({ since }) => since).length);
  const most = kind === 'since' ? before + after : longest((claims) => claims.length);
  const top = kind === 'since' ? box.label * 2.4 : box.label * 0.6;
  const ground = box.h - box.label * 1.2;
  const rowH = (ground - top) / rows.length;
  const left = box.numeral * 1.5;
  const gapOfSince = kind === 'since' ? box.label * 1.6 : 0;
  // On the smallest box there is no room for numbers: there they stand beside the picture, in the list of claims.
  const idSize = box.name === 'narrow' ? 0 : box.label * 0.88;
  const pitch = Math.min((box.w - left - gapOfSince) / most, rowH - box.label * 2 - idSize);
  const r = tenth(pitch * 0.42);
  const divide = left + before * pitch + gapOfSince / 2;

  const squares: Dot[] = [];
  const labels: (Label | Line)[] = [];
  rows.forEach(({ verdict, claims }, row) => {
    const y = tenth(top + row * rowH + box.label * 1.5 + pitch / 2);
    const onTime = claims.filter(({ since }) => !since).length;
    claims.forEach(({ claim, since }, i) => {
      const x =
        kind === 'since' && since
          ? divide + gapOfSince / 2 + (i - onTime + 0.5) * pitch
          : left + (i + 0.5) * pitch;
      squares.push({
        kind: 'dot',
        key: '',
        x: tenth(x),
        y,
        r,
        tone: verdict === 'confirmed' ? 'ink' : verdict === 'partly' ? 'ink-2' : 'other',
        shape: 'square',
      });
      if (idSize > 0) labels.push(nameOf(claim, x, y + r + idSize * 1.05, idSize));
    });
    const label = (
      key: string,
      x: number,
      labelY: number,
      text: string,
      rest: Partial<Label> = {},
    ): Label => ({
      kind: 'label',
      key: `${key}-${verdict}`,
      x: tenth(x),
      y: tenth(labelY),
      text,
      size: box.label,
      anchor: 'start',
      tone: 'ink',
      face: 'label',
      ...rest,
    });
    labels.push(
      label('count', 0, y + box.numeral * 0.35, String(claims.length), { face: 'num', size: box.numeral }),
      label('name', left, top + row * rowH + box.label, telling.say(`verdict.${verdict}`)),
    );
  });
  if (kind === 'since') {
    const later = telling.say('scene.what-held-up.since.later');
    labels.push(
      {
        kind: 'line',
        key: 'divide',
        x1: tenth(divide),
        x2: tenth(divide),
        y1: tenth(box.label * 0.4),
        y2: tenth(ground - box.label * 0.6),
        tone: 'ink-3',
        dashed: true,
      },
      {
        kind: 'label',
        key: 'since-name',
        x: tenth(Math.min(divide + gapOfSince / 2, box.w - textWidth(later, box.label))),
        y: tenth(box.label * 1.2),
        text: later,
        size: box.label,
        anchor: 'start',
        tone: 'ink',
        face: 'label',
      },
    );
  }
  const idle = travellers - squares.length;
  const beads = Array.from({ length: idle }, (_, i): Dot => ({
    kind: 'dot',
    key: '',
    x: tenth(((i + 0.5) * box.w) / idle),
    y: tenth(ground + box.label * 0.4),
    r: tenth(Math.min(1.6, box.w / idle / 3)),
    tone: 'ink-3',
    shape: 'round',
  }));
  return { box, marks: labels, dots: [...squares, ...beads].map((dot, i) => ({ ...dot, key: dotKey(i) })) };
}

/** A claim's number under its square: the one by which the ledger knows it. */
const nameOf = ({ id }: Claim, x: number, y: number, size: number): Label => ({
  kind: 'label',
  key: `claim-${id}`,
  x: tenth(x),
  y: tenth(y),
  text: id,
  size: tenth(size),
  anchor: 'middle',
  tone: 'ink-2',
  face: 'label',
});

function describe({ kind }: State, telling: Telling): string {
  const { say, locale } = telling;
  const count = (n: number): string => formatValue(n, 'items', locale, 0);
  return [
    say(`scene.what-held-up.${kind}.said`),
    ...verdicts.map((verdict) => {
      const claims = claimsOf(verdict, telling);
      const shown = kind === 'since' ? claims.filter(({ since }) => since) : claims;
      return say('scene.what-held-up.row-said', {
        verdict: say(`verdict.${verdict}`),
        count: count(shown.length),
      });
    }),
  ].join(' ');
}

export const whatHeldUp = {
  id: 'what-held-up',
  pictures: { ...fromStates(older).pictures, scattered },
} satisfies Chapter;
