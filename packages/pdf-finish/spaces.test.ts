import { describe, expect, it } from 'vitest';
import { withSpaces, withoutStandIns } from './spaces.ts';

/** One code a letter, spaces included, as a font's map would have them. */
const alphabet = new Map(
  [...'abcdefghijklmnopqrstuvwxyz,. /'].map((letter) => [
    letter.codePointAt(0) ?? 0,
    (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  ]),
);
const meanings = (): ReadonlyMap<number, string> => alphabet;
const codes = (text: string): string =>
  [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
const line = (text: string): string => `BT /F1 9 Tf 1 0 0 -1 0 9 Tm <${codes(text)}> Tj ET`;
const tagged = (id: number, ...lines: string[]): string =>
  `/P <</MCID ${String(id)} >>BDC\n${lines.map(line).join('\n')}\nEMC`;
const space = '<0020> Tj\nET';
const spaced = (text: string): string => line(text).replace(/ET$/, space);

describe('withSpaces', () => {
  it('ends a line with a space where the page has one, and nowhere else', () => {
    const stream = tagged(0, 'a wide horizon,', 'and then a.long/', 'address here');
    const [made] = withSpaces([stream], [meanings], 'a wide horizon, and then a.long/address here\nmore');
    expect(made).toBe(stream.replace(line('a wide horizon,'), spaced('a wide horizon,')));
  });

  it('finds the space of a line that a picture breaks without one', () => {
    const stream = tagged(0, 'aim and', 'goal');
    const [made] = withSpaces([stream], [meanings], 'aim and\ngoal\nwhose aim and goal\n');
    expect(made).toContain(spaced('aim and'));
  });

  it('looks from tag to tag and from page to page', () => {
    const first = tagged(0, 'some words and a');
    const second = tagged(0, 'link to places') + tagged(1, 'that are far');
    const made = withSpaces(
      [first, second],
      [meanings, meanings],
      'some words and a link to places that are far',
    );
    expect(made[0]).toContain(spaced('some words and a'));
    expect(made[1]).toContain(spaced('link to places'));
    expect(made[1]).toContain(line('that are far'));
  });

  it('finds the space before a short last line, whatever follows it in print', () => {
    const stream = tagged(0, 'words of a margin', 'end') + tagged(1, 'a label');
    const [made] = withSpaces([stream], [meanings], 'words of a margin end\nanother block\na label');
    expect(made).toBe(stream.replace(line('words of a margin'), spaced('words of a margin')));
  });

  it('finds the space after a short first line, whatever precedes it in print', () => {
    const stream = tagged(0, 'a label') + tagged(1, 'some', 'words of a block');
    const [made] = withSpaces([stream], [meanings], 'another block\nsome words of a block');
    expect(made).toBe(stream.replace(line('some'), spaced('some')));
  });

  it('leaves ends of blocks alone, and lines that do not follow one another on the page', () => {
    const stream = tagged(0, 'a heading of many', 'the paragraph under it', 'something else entirely');
    expect(
      withSpaces([stream], [meanings], 'a heading of many\nthe paragraph under it goes on\nsomething'),
    ).toEqual([stream]);
  });

  it('leaves ornaments alone', () => {
    const stream = `/Artifact BMC ${line('running title')} ${line('of a chapter')} EMC`;
    expect(withSpaces([stream], [meanings], 'running title of a chapter')).toEqual([stream]);
  });
});

describe('withoutStandIns', () => {
  it('draws no-break spaces as spaces, wherever they are set', () => {
    expect(
      withoutStandIns('<0042> Tj\n/Span<</ActualText <FEFF00A0> >> BDC\n6.9 0 Td <0001> Tj\nEMC\nET'),
    ).toBe('<0042> Tj\n6.9 0 Td <0001> Tj\nET');
  });

  it('draws no joiners, and keeps what sets the letters after them', () => {
    const stream =
      'BT\n/Span<</ActualText <FEFF2060> >> BDC\n/F5 12 Tf\n1 0 0 -1 1 2 Tm\n<0001> Tj\nEMC\n0 0 Td <01CE> Tj\nET';
    expect(withoutStandIns(stream)).toBe('BT\n/F5 12 Tf\n1 0 0 -1 1 2 Tm\n0 0 Td <01CE> Tj\nET');
  });

  it('keeps every other text that stands for glyphs', () => {
    const stream = '/Span<</ActualText <FEFF00660069> >> BDC\n<0077> Tj\nEMC';
    expect(withoutStandIns(stream)).toBe(stream);
  });
});
