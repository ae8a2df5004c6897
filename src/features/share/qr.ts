/** QR codes as drawings: one path each, at the lowest error correction, since paper is clean and modules are few. */
import encode from 'qr';

/** Quiet zone around a code, in modules, as ISO/IEC 18004 asks for. */
const quiet = 4;

/** A code: the side of its box in modules, quiet zone included, and the line that draws it. */
export interface Code {
  readonly side: number;
  /** One line up and down through all columns of modules, from the right: the same for every code of a size. */
  readonly path: string;
  /** Lengths of its dashes and gaps in turn: the dark modules on it, the light ones, the dark ones … */
  readonly dashes: string;
}

/**
 * A text as a QR code. One mask for all and a line along the columns, in which the standard lays out data: codes of
 * addresses that begin alike are drawn alike for more than half of their line, and compress to eighty bytes.
 *
 * @example qrCode('https://scattered.example/').side // 33
 */
export function qrCode(text: string): Code {
  const modules = encode(text, 'raw', { ecc: 'low', border: quiet, mask: 2 });
  const side = modules.length;
  const rows = modules.slice(quiet, side - quiet);
  const length = rows.length;
  const columns = rows.map((_, i) => {
    const column = rows.map((row) => row[side - quiet - 1 - i] === true);
    return i % 2 === 0 ? column : column.reverse();
  });
  // The step from one column to the next is light.
  const along = columns.flatMap((column, i) => (i === 0 ? column : [false, ...column]));
  const steps = columns.map((_, i) => `v${i % 2 === 0 ? '' : '-'}${String(length)}`).join('h-1');
  return {
    side,
    path: `M${String(side - quiet - 1)}.5 ${String(quiet)}${steps}`,
    dashes: runsOf(along).join(' '),
  };
}

/** How long the runs are, the first of dark modules, of which there may be none. */
function runsOf(line: readonly boolean[]): number[] {
  const runs: number[] = [];
  let dark = true;
  let run = 0;
  for (const module of line) {
    if (module === dark) run++;
    else {
      runs.push(run);
      run = 1;
      dark = module;
    }
  }
  return [...runs, run];
}
