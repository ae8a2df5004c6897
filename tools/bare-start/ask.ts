/** Asks a started site for its pages and for every PDF that they lead to: `node tools/bare-start/ask.ts <address>`. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { locales } from '../../src/content/model.ts';
import { pdfsOf } from '../../src/features/print/pdfs.ts';

const [, , site = ''] = process.argv;

async function ask(path: string): Promise<Buffer> {
  const answer = await fetch(new URL(path, site));
  if (!answer.ok) throw new Error(`/${path} is answered with ${String(answer.status)}.`);
  return Buffer.from(await answer.arrayBuffer());
}

for (const locale of locales) {
  const path = locale === 'en' ? '' : `${locale}/`;
  const page = (await ask(path)).toString();
  console.log(`/${path} has ${String(page.length)} characters`);
  for (const { path: name } of pdfsOf(locale, 'all')) {
    if (!page.includes(`/${name}"`)) throw new Error(`/${path} does not lead to /${name}.`);
    const bytes = await ask(name);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    if (!pdf.catalog.has(PDFName.of('StructTreeRoot'))) throw new Error(`/${name} is not tagged.`);
    console.log(`/${name} has ${String(pdf.getPageCount())} pages, tagged, ${String(bytes.length)} bytes`);
  }
}
