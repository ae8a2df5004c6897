/** What the reader chose, kept in the browser. Storage may be refused; the choice then lasts for the visit. */
export interface Settings {
  readonly mode?: 'scroll' | 'plain';
  readonly theme?: 'light' | 'dark';
  readonly motion?: 'on' | 'off';
}
const name = 'scattered';

export function readSettings(): Settings {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

export function saveSettings(change: Settings): void {
  try {
    localStorage.setItem(name, JSON.stringify({ ...readSettings(), ...change }));
  } catch {
    // Refused: nothing to do, the page already shows the choice.
  }
}
