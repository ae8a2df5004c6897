/** A full rectangle of dots, most of them one grid and the last ones travellers. */
import type { Point } from '../../scene/arrange.ts';
import { tenth, type Field, type Grid } from '../../scene/scene.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  /** Distance between centres, in box pixels. */
  readonly pitch: number;
}

export interface Band {
  readonly r: number;
  readonly marks: readonly (Grid | Field)[];
  readonly travelling: readonly { readonly traveller: number; readonly point: Point }[];
}

/** The given travellers take the uppermost places, row by row; grid and field hold all the others. */
export function band({ x, y, columns, rows, pitch }: Rectangle, travelling: readonly number[]): Band {
  const r = tenth(pitch * 0.36);
  const place = (i: number): Point => [
    tenth(x + ((i % columns) + 0.5) * pitch),
    tenth(y + (rows - 0.5 - Math.floor(i / columns)) * pitch),
  ];
  const still = columns * rows - travelling.length;
  const full = Math.floor(still / columns);
  const shared = Array.from({ length: still - full * columns }, (_, i) => place(full * columns + i));
  return {
    r,
    marks: [
      {
        kind: 'grid',
        key: 'band-grid',
        x: tenth(x + pitch / 2),
        y: tenth(y + (rows - full + 0.5) * pitch),
        columns,
        rows: full,
        pitch,
        r,
        tone: 'industry',
        shape: 'round',
      },
      ...(shared.length > 0
        ? [{ kind: 'field', key: 'band-field', points: shared, r, tone: 'industry', shape: 'round' } as const]
        : []),
    ],
    travelling: travelling.map((traveller, i) => ({ traveller, point: place(still + i) })),
  };
}
