/**
 * As much of WebDriver BiDi as it takes to walk through a page in a browser that Playwright does not drive: one socket,
 * commands with numbered answers, and events.
 */

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

export interface Bidi {
  /** Gives a command and waits for its answer. */
  readonly command: (method: string, params: object) => Promise<unknown>;
  readonly close: () => void;
}

/** Opens the socket at `address`; `heard` is told of every event. */
export async function connect(
  address: string,
  heard: (method: string, params: unknown) => void,
): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => {
      fail(new Error(`nobody answers at ${address}`));
    });
  });
  const waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message, method, params } = JSON.parse(String(data)) as Answer;
    if (type === 'event') heard(method ?? '', params);
    const asked = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (type === 'success') asked?.done(result);
    else if (type === 'error') asked?.fail(new Error(message));
  });
  let last = 0;
  return {
    command: (method, params) =>
      new Promise((done, fail) => {
        const id = ++last;
        waiting.set(id, { done, fail });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => {
      socket.close();
    },
  };
}
