import { describe, expect, it } from 'vitest';
import { boxesOf, withoutHidden } from './boxes.ts';

const sheet = [0, 0, 300, 300] as const;
const boxes = (stream: string): object => Object.fromEntries(boxesOf(stream, sheet, () => 2));

describe('boxesOf', () => {
  it('follows paths and letters to where the page shows them', () => {
    const stream = `.5 0 0 -.5 0 100 cm
q 2 0 0 2 10 20 cm /Figure <</MCID 3 >>BDC
0 0 30 40 re W n
1 2 m 5 9 l 8 3 12 4 6 1 c f
EMC Q
/P <</MCID 4 >>BDC BT /F1 8 Tf 1 0 0 -1 20 60 Tm <0001> Tj 8 0 Td <00020003> Tj ET EMC
/Artifact BMC 0 0 500 500 re f EMC`;
    expect(boxes(stream)).toEqual({
      // x from 1 to 12, y from 1 to 9: doubled, moved by 10 and 20, halved, and turned over from 100.
      3: [6, 81, 17, 89],
      // From a letter at 20 to the end of the third at most, two of the size wide; a quarter below the line.
      4: [10, 69, 22, 74],
    });
  });

  it('gives strokes their breadth', () => {
    expect(boxes('/G7 gs 3 0 0 3 0 0 cm /Figure <</MCID 1>>BDC 20 30 m 20 30 l S EMC')).toEqual({
      1: [57, 87, 63, 93],
    });
  });

  it('sees only what no clip hides, and forgets a clip with its state', () => {
    const stream = `q 0 0 100 100 re W* n
/Figure <</MCID 1>>BDC 50 50 100 10 re f EMC
/Figure <</MCID 2>>BDC 50 150 100 10 re f EMC
Q /Figure <</MCID 3>>BDC 50 150 100 10 re f EMC`;
    expect(boxes(stream)).toEqual({ 1: [50, 50, 100, 60], 3: [50, 150, 150, 160] });
  });
});

describe('withoutHidden', () => {
  it('drops text that a clip hides but for its tips, and keeps what sets the text after it', () => {
    const line = (y: number): string =>
      `BT /F1 20 Tf 1 0 0 1 10 ${String(y)} Tm <0001> Tj 9 0 Td <0002> Tj ET`;
    // The clip ends at 100. Letters on a line at 99 stand above it but for a hair, those at 90 by a third.
    const stream = (hidden: string): string => `q 0 0 200 100 re W n ${line(90)} ${hidden} Q ${line(150)}`;
    expect(withoutHidden(stream(line(99)), sheet, () => 1)).toBe(
      stream('BT /F1 20 Tf 1 0 0 1 10 99 Tm  9 0 Td  ET'),
    );
  });
});
