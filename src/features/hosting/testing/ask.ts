/** Bare requests, for tests of the server: `fetch` would unpack, follow redirects and tidy the path. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What came back. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks a server of this machine. */
export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;

/** Asks the server at `url`, whatever its host is called: by IPv4, unless another address is given. */
export const asking =
  (url: string, hostname = '127.0.0.1'): Ask =>
  (path, headers = {}, method = 'GET') =>
    new Promise((done, fail) => {
      const { port } = new URL(url);
      request({ hostname, port, path, headers, method, agent: false }, (res) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part)).once('error', fail);
        res.once('end', () => {
          done({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts) });
        });
      })
        .once('error', fail)
        .end();
    });

const last = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

/** Sends bytes as they are, then asks for the end; returns all that came back until then, or for a moment. */
export async function askRaw(url: string, bytes: Buffer): Promise<Buffer> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.setTimeout(2000, () => socket.destroy());
  socket.write(Buffer.concat([bytes, Buffer.from(last)]));
  try {
    return await buffer(socket);
  } catch {
    // Being cut off is an answer, too.
    return Buffer.alloc(0);
  }
}
