/** How long the page's own thread computes, read from the browser's trace. */
import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds of the thread's own time on the processor. */
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] };
  };
}

/** Milliseconds of the processor that each task of the page's thread took, and each frame (its tasks together). */
export interface Slices {
  readonly tasks: number[];
  readonly frames: number[];
}

/** Traces the page while `act` runs. */
export async function slices(browser: Browser, page: Page, act: () => Promise<void>): Promise<Slices> {
  await browser.startTracing(page, {
    categories: [
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.frame',
      '__metadata',
    ],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };

  const here = page.url().replace(/#.*/, '');
  const process = traceEvents
    .filter(({ name }) => name === 'TracingStartedInBrowser')
    .flatMap(({ args }) => args.data?.frames ?? [])
    .find(({ url }) => url.startsWith(here));
  const main = traceEvents.find(
    ({ name, pid, args }) =>
      name === 'thread_name' &&
      args.name === 'CrRendererMain' &&
      (process === undefined || pid === process.processId),
  );
  if (!main) throw new Error('the trace has no thread of the page');
  const own = traceEvents
    .filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
    .toSorted((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const starts = own.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
  const frames = starts.map(() => 0);
  let frame = -1;
  for (const { ts, tdur = 0 } of tasks) {
    // A frame's mark lies inside its task, so a task belongs to the frame that begins before its end.
    while ((starts[frame + 1] ?? Infinity) <= ts + tdur) frame += 1;
    if (frame >= 0) frames[frame] = (frames[frame] ?? 0) + tdur / 1000;
  }
  return { tasks: tasks.map(({ tdur = 0 }) => tdur / 1000), frames };
}
