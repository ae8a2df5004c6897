/**
 * What a long command is at. In a terminal one line says it and is overwritten; elsewhere, as in a log, each stage is a
 * line when it ends.
 */

/** Says how many of a stage's things are done. */
export type Tick = (done: number, all: number) => void;

/** Where progress is shown, and by which clock. */
export interface Screen {
  readonly write: (text: string) => void;
  /** Letters in a line of the terminal; `undefined` where there is none. */
  readonly columns: number | undefined;
  /** Milliseconds, from any start. */
  readonly now: () => number;
}

/** How long an unchanged line stands, so that its seconds go on. */
const every = 250;
/** A line is not drawn more often than this, however fast things are done. */
const least = 80;
const eraseLine = '\r\u001b[K';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Stages of a command, one after the other. */
export interface Progress {
  /** Does the work of a stage and shows how far it is. A stage that fails leaves no line; its error says why. */
  readonly stage: <T>(name: string, work: (tick: Tick) => Promise<T>) => Promise<T>;
  /** The stages that ended, with their times: `content 0.6 s, pages 12.1 s`. */
  readonly summary: () => string;
  /** Time since the first of them began: `14.2 s`. */
  readonly total: () => string;
}

const standard = (): Screen => ({
  write: (text) => void process.stdout.write(text),
  columns: process.stdout.isTTY && process.env['TERM'] !== 'dumb' ? process.stdout.columns : undefined,
  now: () => performance.now(),
});

/**
 * @example
 * const { stage } = progress();
 * await stage('cards', (tick) => makeCards('dist', tick));
 */
export function progress({ write, columns, now }: Screen = standard()): Progress {
  const begun = now();
  const ended: string[] = [];

  async function stage<T>(name: string, work: (tick: Tick) => Promise<T>): Promise<T> {
    const start = now();
    let count: { readonly done: number; readonly all: number } | undefined;
    let drawn = -Infinity;
    const draw = (): void => {
      if (columns === undefined || now() - drawn < least) return;
      drawn = now();
      const far = count ? ` ${String(count.done)} of ${String(count.all)}` : '';
      const line = `${name}${far} · ${seconds(now() - start)} · ${seconds(now() - begun)} in all`;
      write(eraseLine + line.slice(0, columns - 1));
    };
    const timer = columns === undefined ? undefined : setInterval(draw, every);
    draw();
    try {
      const result = await work((done, all) => {
        count = { done, all };
        draw();
      });
      const took = seconds(now() - start);
      ended.push(`${name} ${took}`);
      if (columns === undefined) write(`${name}: ${count ? `${String(count.done)} in ` : ''}${took}\n`);
      return result;
    } finally {
      clearInterval(timer);
      if (columns !== undefined) write(eraseLine);
    }
  }

  return { stage, summary: () => ended.join(', '), total: () => seconds(now() - begun) };
}
