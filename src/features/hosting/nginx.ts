/**
 * The site as nginx serves it: the table of headers, the types and the packed texts of this folder, as a file for
 * `sites-enabled`. It says nothing of certificates, which `certbot --nginx` or a proxy adds.
 *
 * `npm run -s nginx -- --root /srv/scattered --name example.org [--port 80] [--brotli] > scattered.conf`
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { otherLocales, rootLocale } from '../../content/locales.ts';
import { basePath, siteAddress } from '../../site/urls/base.ts';
import { headerTable, type Line } from './headers.ts';
import { types } from './types.ts';

/** What is not in the build: where it lies, and how it is reached. */
export interface Nginx {
  /** The folder of the build, as a whole path. */
  readonly root: string;
  /** Starts and ends with a slash. */
  readonly base: string;
  /** Host names, with spaces between; `_` for any. */
  readonly name: string;
  /** A port of every address of the machine, or one address with a port. */
  readonly listen: string;
  /** Whether nginx has `ngx_brotli` (Debian: `libnginx-mod-http-brotli-static`). */
  readonly brotli: boolean;
  readonly preview?: boolean;
}

/** A word of the configuration. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indented(lines), '}'];

const variable = (name: string): string => `$scattered_${name.toLowerCase().replaceAll('-', '_')}`;
/** A pattern of paths inside the site as one of whole paths. */
const within = (base: string, { source }: RegExp): string =>
  quoted(`~^${base.replaceAll('.', '\\.')}(?:${source.startsWith('^') ? source.slice(1) : `.*${source}`})`)
    // Patterns are written with bare backslashes.
    .replaceAll('\\\\', '\\');

const mapOf = ({ name, where, otherwise }: Line, base: string): string[] =>
  block(`map $uri ${variable(name)}`, [
    `default ${quoted(otherwise)};`,
    ...where.map(([place, value]) => `${within(base, place)} ${quoted(value)};`),
  ]);

/** Such a file; its `map` blocks belong to `http`, as a file in `sites-enabled` does. */
export function nginxConfig({ root, base, name, listen, brotli, preview = false }: Nginx): string {
  const lines = headerTable(preview).filter(({ where, otherwise }) => where.length > 0 || otherwise !== '');
  const changing = lines.filter(({ where }) => where.length > 0);
  const endings = Object.entries(types).map(([ending, type]) => `${quoted(type)} ${ending.slice(1)};`);
  const lost = block('map $uri $scattered_lost', [
    `default ${base}404.html;`,
    ...otherLocales(rootLocale).map(
      (folder) => `${quoted(`~^${base}${folder}/`)} ${base}${folder}/404.html;`,
    ),
  ]);
  const outside =
    base === '/'
      ? []
      : [`location = / { return 301 ${base}; }`, `location = ${base.slice(0, -1)} { return 301 ${base}; }`];
  const server = [
    `listen ${listen};`,
    // A port alone is one of the older kind of addresses.
    ...(/^\d+$/.test(listen) ? [`listen [::]:${listen};`] : []),
    `server_name ${name};`,
    'server_tokens off;',
    'absolute_redirect off;',
    'log_not_found off;',
    '',
    ...block('types', endings),
    'default_type application/octet-stream;',
    ...(brotli ? ['brotli_static on;'] : []),
    'gzip_static on;',
    'gzip_vary on;',
    '',
    ...lines.map(
      ({ name: header, where, otherwise }) =>
        `add_header ${header} ${where.length > 0 ? variable(header) : quoted(otherwise)} always;`,
    ),
    '',
    // A folder without a page is no place of the site either.
    'error_page 403 404 =404 $scattered_lost;',
    `location ~ ^${base}_ { return 404; }`,
    ...outside,
    ...block(`location ${base}`, [
      `alias ${quoted(`${root.replace(/\/+$/, '')}/`)};`,
      'index index.html;',
      'etag on;',
    ]),
  ];
  return `${[
    '# Written by "npm run -s nginx"; write it again rather than change it.',
    ...changing.flatMap((line) => mapOf(line, base)),
    ...lost,
    ...block('server', server),
  ].join('\n')}\n`.replace(/ +$/gm, '');
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string', default: 'dist' },
        name: { type: 'string', default: '_' },
        port: { type: 'string', default: '80' },
        brotli: { type: 'boolean', default: false },
      },
    });
    const { root, name, port: listen, brotli } = values;
    const preview = siteAddress().kind === 'preview';
    process.stdout.write(
      nginxConfig({ root: resolve(root), base: basePath(), name, listen, brotli, preview }),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
