/** QR codes as drawings: one path each, at the lowest error correction, since paper is clean and modules are few. */
import encode from 'qr';

/** Quiet zone around a code, in modules, as ISO/IEC 18004 asks for. */
const quiet = 4;

/** A code: the side of its box in modules, quiet zone included, and its dark modules as upright strokes one wide. */
export interface Code {
  readonly side: number;
  readonly path: string;
}

/**
 * A text as a QR code. One mask for all and strokes along the columns, in which the standard lays out data: codes of
 * addresses that begin alike are drawn alike for more than half of their path, and compress to a hundred bytes.
 *
 * @example qrCode('https://scattered.example/').side // 33
 */
export function qrCode(text: string): Code {
  const modules = encode(text, 'raw', { ecc: 'low', border: quiet, mask: 2 });
  const side = modules.length;
  let path = '';
  for (let x = side - 1; x >= 0; x--) {
    const column = modules.map((row) => (row[x] === true ? '#' : ' ')).join('');
    let at = 0;
    for (const { index, 0: run } of column.matchAll(/#+/g)) {
      path += `${at === 0 ? `M${String(x)}.5 ${String(index)}` : `m0 ${String(index - at)}`}v${String(run.length)}`;
      at = index + run.length;
    }
  }
  return { side, path };
}
