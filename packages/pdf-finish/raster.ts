/** Sheets of a PDF as points, drawn by PDFium, as Chromium shows them: for tests of what is seen, and for people. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A picture of a sheet: a byte for each point in greys, else four. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Draws every page of a file, one by one; the first has the number 1. */
export async function* sheetsDrawn(
  pdf: Uint8Array,
  dpi: number,
  colorSpace: 'Gray' | 'BGRA',
): AsyncGenerator<Drawn & { readonly number: number }> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    for (const page of document.pages())
      yield {
        ...(await page.render({ scale: dpi / 72, colorSpace, render: 'bitmap' })),
        number: page.number + 1,
      };
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** The share of a grey sheet that carries ink, from 0 to 1, as it is seen from afar: three by three points at a time. */
export function inkOf({ data, width, height }: Drawn): number {
  const [across, down] = [Math.floor(width / 3), Math.floor(height / 3)];
  const light = new Uint16Array(across * down);
  for (let y = 0; y < down * 3; y++) {
    for (let x = 0; x < across * 3; x++) {
      const place = Math.floor(y / 3) * across + Math.floor(x / 3);
      light[place] = (light[place] ?? 0) + (data[y * width + x] ?? 0);
    }
  }
  return light.reduce((dark, grey) => dark + (grey < 225 * 9 ? 1 : 0), 0) / light.length;
}
