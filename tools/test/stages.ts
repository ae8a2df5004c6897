/** Runs commands of this project, as many side by side as there are cores, until one fails. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { add, none, type Count } from './count.ts';

/** One stage: a command of this project, and the report that its runner leaves. */
export interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  /** What must have ended well before. */
  readonly after?: readonly string[];
  /** Fills the machine by itself: begins when all before it has ended, and nothing begins until it has. */
  readonly alone?: boolean;
  readonly report?: { readonly file: string; readonly count: (report: unknown) => Count };
}

/** How all of it went. */
export interface Outcome {
  readonly count: Count;
  readonly failed: readonly string[];
  /** Begun and not finished, since another had failed. */
  readonly left: readonly string[];
  readonly seconds: readonly string[];
}

/** A command that runs; where others run beside it, what it says is kept until it has ended. */
function start(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  kept: boolean,
): { child: ChildProcess; ended: Promise<{ ok: boolean; said: string }> } {
  const out = kept ? 'pipe' : 'inherit';
  const child = spawn(program, args, {
    stdio: ['inherit', out, out],
    shell: process.platform === 'win32',
    env,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<{ ok: boolean; said: string }>((done, fail) => {
    child.on('error', fail).on('close', (status) => {
      done({ ok: status === 0, said });
    });
  });
  return { child, ended };
}

/** A stage without tests of its own counts as a failure of one when it fails. */
function countOf({ report }: Stage, ok: boolean): Count {
  const count =
    report && existsSync(report.file) ? report.count(JSON.parse(readFileSync(report.file, 'utf8'))) : none;
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * Begins the stages in their order, each as soon as a core is free and what it comes after has ended. The first that
 * fails is told whole and ends the others.
 */
export async function runStages(
  stages: readonly Stage[],
  env: NodeJS.ProcessEnv,
  hands = availableParallelism(),
): Promise<Outcome> {
  const waiting = [...stages];
  const done = new Set<string>();
  const running = new Map<string, { child: ChildProcess; ended: Promise<void> }>();
  const failed: string[] = [];
  const left: string[] = [];
  const seconds: string[] = [];
  let count = none;
  let filled = false;

  /** The first that may begin now. */
  const next = (): Stage | undefined => {
    if (failed.length > 0 || filled || running.size >= hands) return undefined;
    const free = ({ after = [], alone = false }: Stage): boolean =>
      alone || after.every((name) => done.has(name));
    const found = waiting.find(free);
    return found?.alone === true && running.size > 0 ? undefined : found;
  };

  const begin = (stage: Stage): void => {
    waiting.splice(waiting.indexOf(stage), 1);
    const { name, command, report, alone = false } = stage;
    const title = `\n── ${name} ──`;
    filled = alone;
    if (alone) console.log(title);
    if (report) rmSync(report.file, { force: true });
    const begun = performance.now();
    const { child, ended } = start(command, env, !alone);
    const told = ended.then(({ ok, said }) => {
      running.delete(name);
      filled = false;
      if (failed.length > 0) {
        left.push(name);
        return;
      }
      const took = `${name} ${((performance.now() - begun) / 1000).toFixed(0)} s`;
      seconds.push(took);
      if (!alone) console.log(`${title}\n${said}${took}`);
      count = add(count, countOf(stage, ok));
      if (ok) {
        done.add(name);
        return;
      }
      failed.push(name);
      for (const other of running.values()) other.child.kill();
    });
    running.set(name, { child, ended: told });
  };

  for (;;) {
    for (let stage = next(); stage !== undefined; stage = next()) begin(stage);
    if (running.size === 0) return { count, failed, left, seconds };
    await Promise.race([...running.values()].map(({ ended }) => ended));
  }
}
