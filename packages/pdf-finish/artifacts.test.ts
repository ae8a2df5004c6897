import { describe, expect, it } from 'vitest';
import { markingOf, withArtifacts } from './artifacts.ts';

const stream = [
  'q 1 0 0 1 0 0 cm',
  '0 0 m 5 5 l S',
  '/P <</MCID 4 >>BDC',
  'BT /F1 9 Tf (a \\) f Tj) Tj ET',
  'EMC',
  '0 0 9 9 re W n',
  'BT <0015> Tj ET Q',
].join('\n');

describe('markingOf', () => {
  it('finds what is painted outside every mark, paths from their first point, and no clips', () => {
    const { unmarked, ids, nested } = markingOf(stream);
    expect(unmarked.map(({ start, end }) => stream.slice(start, end))).toEqual([
      '0 0 m 5 5 l S',
      '<0015> Tj',
    ]);
    expect(ids).toEqual([4]);
    expect(nested).toBe(0);
  });

  it('counts tags inside artifacts and artifacts inside tags', () => {
    expect(markingOf('/Artifact BMC /P <</MCID 0>> BDC EMC EMC').nested).toBe(1);
    expect(markingOf('/P <</MCID 0>> BDC /Artifact BMC EMC EMC').nested).toBe(1);
  });
});

describe('withArtifacts', () => {
  it('leaves nothing unmarked, and all else as it was', () => {
    const made = withArtifacts(stream);
    expect(markingOf(made).unmarked).toEqual([]);
    expect(made.replaceAll('/Artifact BMC\n', '').replaceAll('\nEMC', '')).toBe(
      stream.replaceAll('\nEMC', ''),
    );
  });
});
