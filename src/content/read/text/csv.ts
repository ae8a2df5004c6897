import { csvParseRows } from 'd3';

/** A row of a CSV file as text, with the line on which it starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Splits CSV into rows with line numbers, which a quoted cell with line breaks shifts. */
export function csvRows(text: string): readonly CsvRow[] {
  let line = 1;
  return csvParseRows(text.replace(/^\ufeff/, '')).map((cells) => {
    const row = { line, cells };
    line += 1 + cells.join('').split('\n').length - 1;
    return row;
  });
}

/** The line of a quotation mark that is never closed, which d3-dsv would take for the rest of the file. */
export function unclosedQuote(text: string): number | undefined {
  const quotes = text.split('"').length - 1;
  return quotes % 2 === 0 ? undefined : text.slice(0, text.lastIndexOf('"')).split('\n').length;
}
