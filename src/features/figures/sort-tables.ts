/**
 * Lets a table be put in order by any column: its headings become buttons.
 * Texts go by the language's own alphabet, numbers by size, and what is empty comes last.
 */
export function sortable(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  const [body] = table.tBodies;
  if (!body || body.rows.length < 2) return;
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...[...body.rows].sort((a, b) => compare(keyOf(a, column), keyOf(b, column), down)));
    });
  });
}

const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.dataset['order'] ?? cell?.textContent ?? '';
};

const numberIn = (text: string): number => Number(text.replace('−', '-').replace(/[,\s%]/g, '') || NaN);

function compare(a: string, b: string, down: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const [first, second] = [numberIn(a), numberIn(b)];
  const order =
    Number.isNaN(first) || Number.isNaN(second)
      ? a.localeCompare(b, document.documentElement.lang, { numeric: true })
      : first - second;
  return down ? -order : order;
}
