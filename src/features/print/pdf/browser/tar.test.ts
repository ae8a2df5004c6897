import { describe, expect, it } from 'vitest';
import { filesInTar } from './tar.ts';

/** One entry as tar writes it, in as much of the format as is read. */
function entry(name: string, text: string, type = '0', prefix = ''): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\0', 257);
  header.write(prefix, 345);
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body]);
}
const end = Buffer.alloc(1024);
const read = (...parts: Buffer[]): Record<string, string> =>
  Object.fromEntries([...filesInTar(Buffer.concat(parts))].map(([name, bytes]) => [name, String(bytes)]));

describe('filesInTar', () => {
  it('gives the files, whatever their length, and nothing else', () => {
    const long = 'x'.repeat(1300);
    expect(
      read(entry('lib/', '', '5'), entry('lib/a.so', long), entry('empty', ''), entry('b', 'b'), end),
    ).toEqual({ 'lib/a.so': long, empty: '', b: 'b' });
  });

  it('puts long names together again', () => {
    expect(read(entry('name', 'text', '0', 'a/very/long/way'), end)).toEqual({
      'a/very/long/way/name': 'text',
    });
  });

  it('says when it is cut short', () => {
    expect(() => read(entry('lib/a.so', 'x'.repeat(600)).subarray(0, 1024))).toThrow(
      'ends within "lib/a.so"',
    );
  });
});
