import { test } from './support/test.ts';
import { windows } from './support/site.ts';
import { atRest, wheel } from './support/reading.ts';
for (const cats of [['devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame', '__metadata']])
test('dbg trace', async ({ visit, browser }) => {
  const page = await visit({viewport: windows.desktop});
  await atRest(page);
  await page.mouse.move(300, 600);
  await browser.startTracing(page, { categories: cats });
  for (let i = 0; i < 90; i++) await wheel(page, 180);
  await atRest(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = traceEvents.filter((e: any) => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map((e: any) => e.pid + ':' + e.tid);
  const m = new Map<string, {n: number, t: number, w: number}>();
  for (const e of traceEvents) { if (!main.includes(e.pid + ':' + e.tid) || e.ph !== 'X') continue; const k = e.name; const v = m.get(k) ?? {n:0,t:0,w:0}; v.n++; v.t += (e.tdur ?? 0)/1000; v.w += (e.dur ?? 0)/1000; m.set(k, v); }
  console.log(main, [...m].sort((a, b) => b[1].t - a[1].t).slice(0, 25).map(([k, v]) => `${k} n=${v.n} cpu=${v.t.toFixed(0)} wall=${v.w.toFixed(0)} each=${(v.t/v.n).toFixed(2)}`).join('\n'));
  console.log(traceEvents.filter((e: any) => e.name === 'BeginMainThreadFrame').length);
});
