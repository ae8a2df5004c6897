/** Ids of tags say nothing of when a file was printed: the browser counts them on from whatever it did before. */
import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** A place that holds an id, and a way to put another there. */
interface Slot {
  readonly id: string;
  readonly put: (id: PDFString) => void;
}

function* slotsIn(holder: PDFObject): Generator<Slot> {
  const slot = function* (value: PDFObject, put: Slot['put']): Generator<Slot> {
    if (value instanceof PDFString && /^node\d{8}$/.test(value.asString()))
      yield { id: value.asString(), put };
    else yield* slotsIn(value);
  };
  if (holder instanceof PDFDict) {
    for (const [key, value] of holder.entries()) {
      yield* slot(value, (id) => {
        holder.set(key, id);
      });
    }
  }
  if (holder instanceof PDFArray) {
    for (const [i, value] of holder.asArray().entries()) {
      yield* slot(value, (id) => {
        holder.set(i, id);
      });
    }
  }
}

/** Counts the ids from 1, in their order: the document's index of them is sorted. */
export function countIds(doc: PDFDocument): void {
  const slots = doc.context.enumerateIndirectObjects().flatMap(([, object]) => [...slotsIn(object)]);
  const ids = [...new Set(slots.map(({ id }) => id))].sort();
  const made = new Map(ids.map((id, i) => [id, PDFString.of(`node${String(i + 1).padStart(8, '0')}`)]));
  for (const { id, put } of slots) put(made.get(id) ?? PDFString.of(id));
}
