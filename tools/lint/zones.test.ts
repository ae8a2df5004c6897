import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ESLint } from 'eslint';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { doors, zonesFor } from './zones.js';

const root = join(import.meta.dirname, '../..');

/** The rule alone, so that a case takes milliseconds. */
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { 'import-x': importX },
      settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.css'] })] },
      rules: {
        'import-x/no-restricted-paths': ['error', { basePath: root, zones: zonesFor({ tests: false }) }],
      },
    },
  ],
});
const faults = async (filePath: string, imported: string): Promise<number> => {
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: join(root, filePath) });
  return result?.messages.length ?? 0;
};

describe('zones', () => {
  it.each([
    ['src/scene/svg.ts', '../story/index.ts'],
    ['src/stage/motion.ts', '../content/load.ts'],
    ['src/content/format/format.ts', '../read/text/mdx.ts'],
    ['src/story/policy/policy.ts', '../opening/opening.ts'],
    ['src/site/urls/urls.ts', '../../features/share/copy.ts'],
    ['src/site/edition/steps.ts', '../../story/policy/policy.ts'],
    ['src/features/cards/card.ts', '../figures/figures.ts'],
    ['src/features/print/paper-pictures.ts', '../figures/sheet.ts'],
    ['src/features/print/pdf/make-pdfs.ts', '../../../../tools/build.ts'],
    ['src/features/print/pdf/make-pdfs.ts', '../../../../packages/pdf-finish/walk.ts'],
    ['src/layouts/head/head.ts', '../../features/share/copy.ts'],
    ['packages/pdf-finish/finish.ts', '../../src/content/model.ts'],
    ['tools/build.ts', '../src/features/hosting/send-file.ts'],
    ['e2e/share.spec.ts', '../src/stage/motion.ts'],
    ['e2e/share.spec.ts', '../tools/build.ts'],
  ])('%s may not import %s', async (from, imported) => {
    expect(existsSync(join(root, dirname(from), imported)), 'the case is about a file that is there').toBe(
      true,
    );
    expect(await faults(from, imported)).toBeGreaterThan(0);
  });

  it.each([
    ['src/features/print/paper-pictures.ts', '../figures/figures.ts'],
    ['src/story/policy/policy.ts', '../../content/model.ts'],
    ['tools/build.ts', '../packages/pdf-finish/index.ts'],
  ])('%s may import %s', async (from, imported) => {
    expect(await faults(from, imported)).toBe(0);
  });
});

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

describe('doors of features', () => {
  const all = ['src', 'tools', 'e2e'].flatMap(filesIn).concat('astro.config.mjs', 'playwright.config.ts');
  const code = all.filter((file) => /\.(ts|mjs|js|astro|css)$/.test(file));
  const imports = code.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|@?import\(?)\s*'(\.[^'?]*)/g)].map(([, path = '']) => ({
      file,
      of: normalize(join(dirname(file), path)),
    })),
  );
  const features = Object.keys(doors);
  const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];

  it('are those of every folder in src/features', () => {
    const folders = readdirSync('src/features', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual([...features].sort());
  });

  it.each(features)('%s: each is used from outside', (feature) => {
    const used = imports.filter(({ file, of }) => featureOf(of) === feature && featureOf(file) !== feature);
    const paths = new Set(used.map(({ of }) => of.slice(`src/features/${feature}/`.length)));
    expect([...(doors[feature] ?? [])].filter((door) => !paths.has(door))).toEqual([]);
  });

  it('hold for style sheets as well', () => {
    const entered = imports.filter(({ of }) => of.endsWith('.css') && featureOf(of) !== undefined);
    const wrong = entered.filter(({ file, of }) => {
      const [to = '', from] = [featureOf(of), featureOf(file)];
      if (from === to) return false;
      const isDoor = doors[to]?.includes(of.slice(`src/features/${to}/`.length)) === true;
      return !isDoor || (from !== undefined && features.indexOf(to) > features.indexOf(from));
    });
    expect(wrong).toEqual([]);
  });
});
