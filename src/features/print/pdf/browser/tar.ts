/** Reads tar archives of small trees; a machine with Node need not have the program. */

const block = 512;

/** A text of the header: it ends at its first zero byte. */
const field = (header: Buffer, from: number, length: number): string =>
  header.toString('latin1', from, from + length).replace(/\0[^]*$/, '');

/**
 * The files of an archive, by their names in it.
 *
 * @throws when it is cut short
 */
export function filesInTar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + block <= archive.length;) {
    const header = archive.subarray(at, at + block);
    const name = field(header, 0, 100);
    // Two blocks of zeros end it.
    if (name === '') break;
    const size = parseInt(field(header, 124, 12), 8);
    const start = at + block;
    if (!(start + size <= archive.length)) throw new Error(`The archive ends within "${name}".`);
    const isFile = ['', '0'].includes(field(header, 156, 1));
    const folder = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : '';
    if (isFile) files.set(folder === '' ? name : `${folder}/${name}`, archive.subarray(start, start + size));
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}
