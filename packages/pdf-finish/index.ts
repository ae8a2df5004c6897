/** Finishes PDFs as Chromium writes them, and judges what came of it. */
export { conformanceFaults } from './conformance.ts';
export { fontFamilyMistakes, fontMistakes, pageCount, pagesOfPlaces, undated } from './document.ts';
export { finish, type Attachment, type Finish } from './finish.ts';
export { plain } from './plain.ts';
