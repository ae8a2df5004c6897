/** What a reader's own command did, for whoever hears the page: one polite place for all of it. */

/** Makes the place, which must be there before anything is said in it. Returns what says something. */
export function createVoice(): (text: string) => void {
  const region = document.createElement('p');
  region.className = 'said';
  region.setAttribute('role', 'status');
  document.querySelector('main')?.append(region);
  return (text) => {
    region.textContent = text;
  };
}
