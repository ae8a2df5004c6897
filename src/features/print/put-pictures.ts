/** Pictures that only paper shows lie in a file (`site/paper-parts.ts`). Who prints fetches it, once, and nobody else. */

/** Puts the pictures into the page. Where they cannot be had the page stays, and the steps' own pictures are printed. */
function putPictures(): void {
  const places = document.querySelectorAll<HTMLTemplateElement>('template[data-paper]');
  const address = places[0]?.dataset['paper'];
  if (!address) return;
  try {
    // No browser waits for a promise before it prints: on paper is what the page has when the event has been heard.
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.send();
    const parts = JSON.parse(request.responseText) as readonly string[];
    places.forEach((place, i) => {
      place.outerHTML = parts[i] ?? '';
    });
  } catch {
    return;
  }
}

/** Has the pictures put in before the page is printed, and when it is shown as paper. */
export function wirePaper(): void {
  addEventListener('beforeprint', putPictures);
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) putPictures();
  });
}
