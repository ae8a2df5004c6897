/** Finishes PDFs as Chromium writes them, and judges what came of it. */
export { conformanceFaults } from './conformance.ts';
export { fontMistakes, load, pagesOfPlaces } from './document.ts';
export { finish, saved, type Attachment, type Finish } from './finish.ts';
export { plain } from './plain.ts';
