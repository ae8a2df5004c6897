/**
 * While writing: whatever changes under `content/` is read again and seen, and its mistakes are said in the browser's
 * overlay and in the terminal, with file and line. Pages wait for that, since they cannot be made of unsound content.
 */
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

const folder = resolve(process.env['CONTENT_DIR'] ?? 'content');
/** What reads the content, once, for all pages. */
const reader = resolve('src/site/edition/content.ts');

const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
/** Stands for every page while something is wrong; it is reloaded like any other. */
const reportPage = (report: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Mistakes</title><script type="module" src="/@vite/client"></script>` +
  `<pre style="white-space:pre-wrap;font-size:1rem">${escaped(report)}</pre>`;

/** Astro integration: add it to `integrations` in `astro.config.mjs`. It does nothing in a build. */
export const devContent = (): AstroIntegration => ({
  name: 'scattered-dev-content',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      let said = '';
      let checking = Promise.resolve('');
      const tell = (report: string): void => {
        const [, file, line] = /^(\S+?):(\d+):/.exec(report) ?? [];
        const loc = file === undefined ? undefined : { file: resolve(file), line: Number(line), column: 0 };
        const err = { message: report, stack: '', ...(loc ? { loc, id: loc.file } : {}) };
        server.ws.send({ type: 'error', err });
      };
      const check = async (): Promise<string> => {
        const { contentReport } = (await server.ssrLoadModule(resolve('src/site/edition/report.ts'))) as {
          contentReport: () => Promise<string>;
        };
        const report = await contentReport();
        if (report !== said) {
          if (report === '') logger.info('the content is sound again');
          else logger.error(`\n${report}`);
        }
        said = report;
        return report;
      };
      const later = (): void => {
        checking = checking.catch(() => '').then(check);
        void checking.then((report) => {
          if (report !== '') tell(report);
        });
      };
      server.watcher.add(folder);
      server.watcher.on('all', (event, path) => {
        if (relative(folder, path).startsWith('..') || !/^(add|change|unlink)$/.test(event)) return;
        later();
        // Whatever is made of the content is made again, and open pages are reloaded: they wait for the check.
        server.watcher.emit('change', reader);
      });
      server.ws.on('connection', () => {
        if (said !== '') tell(said);
      });
      server.middlewares.use((req, res, next) => {
        // What the browser's own part of the server is made of.
        if (/\/(?:@|node_modules\/)/.test(req.url ?? '')) {
          next();
          return;
        }
        void checking.then((report) => {
          if (report === '') {
            next();
            return;
          }
          res.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
          res.end(reportPage(report));
        }, next);
      });
      later();
    },
  },
});
