/** How colours look to other eyes: what the tests of colours measure with. Nothing of it reaches a reader. */
export type Rgb = [number, number, number];
/** Linear-light channels, 0–1. */
const linear = (hex: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** Contrast of two colours as WCAG reckons it, 1–21. */
export const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
/** CIE L*a*b* of linear light, D65. */
const lab = ([r, g, b]: Rgb): Rgb => {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Full colour blindness in linear light (Machado, Oliveira and Fernandes 2009, severity 1), and no colour at all. */
export const eyes: Record<string, readonly Rgb[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};
/** A colour as an eye of `eyes` sees it, in linear light. */
export const seen = (hex: string, matrix: readonly Rgb[]): Rgb => {
  const c = linear(hex);
  const [r = 0, g = 0, b = 0] = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * c[0] + row[1] * c[1] + row[2] * c[2])),
  );
  return [r, g, b];
};

/** The least that two colours differ for any of the eyes, in CIE L*a*b*: about 2 is just seen, 10 at a glance. */
export const leastApart = (a: string, b: string): number =>
  Math.min(...Object.values(eyes).map((eye) => distance(lab(seen(a, eye)), lab(seen(b, eye)))));

/** Two hex colours mixed as a screen does: `share` of the first over the second. */
export const over = (colour: string, ground: string, share: number): string =>
  `#${[1, 3, 5]
    .map((i) => {
      const [c = 0, g = 0] = [colour, ground].map((hex) => Number.parseInt(hex.slice(i, i + 2), 16));
      return Math.round(c * share + g * (1 - share))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
