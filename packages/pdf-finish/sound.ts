/** Whether a PDF is whole: `qpdf --check`, by qpdf itself, compiled for Node. For the tests. */
import createQpdf from '@neslinesli93/qpdf-wasm';

/** What is used of the program; the package's own types leave out some of it. */
interface Qpdf {
  readonly callMain: (args: readonly string[]) => number;
  readonly FS: {
    /** Says where bytes go that the program prints. */
    readonly init: (input: null, output: (byte: number) => void, error: (byte: number) => void) => void;
    readonly writeFile: (path: string, bytes: Uint8Array) => void;
  };
}
const create = createQpdf as unknown as (options: {
  readonly preRun: readonly ((qpdf: Qpdf) => void)[];
}) => Promise<Qpdf>;

/** What qpdf finds amiss in the structure of a file and in the encoding of its streams; nothing if it is whole. */
export async function soundFaults(pdf: Uint8Array): Promise<string[]> {
  const printed: number[] = [];
  const print = (byte: number): void => void printed.push(byte);
  const before = process.exitCode;
  // A program for each file: what ends it in the midst of one leaves it of no use for the next.
  const qpdf = await create({
    preRun: [
      ({ FS }) => {
        FS.init(null, print, print);
      },
    ],
  });
  qpdf.FS.writeFile('/file.pdf', pdf);
  const code = qpdf.callMain(['--check', '/file.pdf']);
  // It sets the code of the process that runs it, as if that were its own.
  process.exitCode = before;
  const said = Buffer.from(printed).toString('utf8');
  const isSound = code === 0 && said.includes('No syntax or stream encoding errors');
  return isSound ? [] : [`qpdf ends with ${String(code)}`, ...said.trim().split('\n')];
}
