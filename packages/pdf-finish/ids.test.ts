import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { countIds } from './ids.ts';

it('counts ids from 1 in their order, wherever they are named, and leaves other texts as they are', async () => {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const text = (id: string): PDFString => PDFString.of(id);
  const cell = doc.context.obj({
    ID: text('node00000259'),
    A: [{ Headers: [text('node00000041'), text('node00000259')] }],
  });
  const index = doc.context.obj({ Names: [text('node00000041'), text('node00000259'), text('node 7')] });
  for (const object of [cell, index]) doc.context.register(object);
  countIds(doc);
  const plain = (object: unknown): string => String(object).replace(/\s+/g, ' ');
  expect(plain(cell)).toContain('/ID (node00000002)');
  expect(plain(cell)).toContain('[ (node00000001) (node00000002) ]');
  expect(plain(index)).toContain('[ (node00000001) (node00000002) (node 7) ]');
});
