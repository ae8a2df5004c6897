/**
 * Who may import what, as zones for `import-x/no-restricted-paths`. Dependencies point one way, tests and tools
 * included; a feature is entered by its doors. `zones.test.ts` holds the style sheets to it, too.
 */
import { readdirSync } from 'node:fs';

/** What each folder of `src` may import of the others. Nobody imports pages. */
const layers = {
  content: [],
  scene: [],
  stage: ['scene'],
  story: ['content', 'scene'],
  site: ['content', 'scene', 'story'],
  features: ['content', 'scene', 'stage', 'story', 'site'],
  layouts: ['content', 'scene', 'stage', 'story', 'site', 'features'],
  pages: ['content', 'scene', 'stage', 'story', 'site', 'features', 'layouts'],
};

/** What chapters have in common, in folders beside theirs. */
const shared = ['roofs', 'snapshots'];

/** Each part of `content` may use those before it. */
const contentParts = ['format', 'followed', 'read', 'check'];

/**
 * The doors of each feature: what others may import of it. A feature may build on those above it, not on those below.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const doors = {
  fonts: [
    ...['Fonts.astro', 'StandIns.astro', 'fonts.ts', 'font-faces.ts', 'dev-fonts.ts', 'wait-for-fonts.ts'],
    ...['outline-typesetter.ts', 'cut/make-fonts.ts', 'cut/subset.ts'],
  ],
  hosting: [
    'serve.ts',
    'free-port.ts',
    'compress.ts',
    'headers-file.ts',
    'csp.ts',
    'robots.ts',
    'sitemap.ts',
  ],
  data: ['data-package.ts'],
  citations: [
    'CiteThis.astro',
    'Runs.astro',
    'cite.ts',
    'cite-this.ts',
    'citations.ts',
    'makers.ts',
    'works.ts',
  ],
  edition: ['Corrections.astro', 'EditionLine.astro', 'dev-content.ts', 'feed.ts', 'happened.ts'],
  notes: [
    ...['Fact.astro', 'FactNote.astro', 'Glossary.astro', 'PrintNotes.astro', 'Term.astro'],
    ...['ask.css', 'note.css', 'ask.ts', 'asking.ts', 'notes-file.ts', 'paper-notes.ts'],
  ],
  claims: [
    ...['Claims.astro', 'History.astro', 'Legend.astro', 'Parts.astro', 'Verdict.astro', 'Verdicts.astro'],
    ...['claim-words.ts', 'layer.css', 'published-claims.ts'],
  ],
  cards: ['card.ts', 'card-links.ts', 'card-picture.ts', 'cards.ts', 'make-cards.ts'],
  embed: ['embed.css', 'embedded.ts', 'oembed.ts', 'Framed.astro'],
  share: [
    ...[
      'Around.astro',
      'Code.astro',
      'Nothing.astro',
      'ShareLink.astro',
      'SharePanel.astro',
      'SingleBar.astro',
      'StepWords.astro',
      'Trail.astro',
    ],
    ...['panel.css', 'share.css', 'qr.ts', 'share-page.ts', 'share-panel.ts'],
  ],
  figures: [
    ...[
      'Figure.astro',
      'Numbers.astro',
      'SoloFigure.astro',
      'drawn-scene.ts',
      'figures.ts',
      'figure-data.ts',
    ],
    ...['figure-rights.ts', 'figure-rows.ts', 'standalone.ts', 'make-figures.ts', 'numbers.ts', 'table.css'],
  ],
  ledger: [
    ...[
      'ChosenClaims.astro',
      'Citations.astro',
      'ClaimFilter.astro',
      'ClaimRecord.astro',
      'Method.astro',
      'Slips.astro',
    ],
    ...['Tables.astro', 'Works.astro', 'ledger.css', 'ledger-print.css'],
  ],
  print: [
    ...[
      'PaperFollowed.astro',
      'PaperJunes.astro',
      'PaperPicture.astro',

      'PrintContents.astro',
      'PrintPages.astro',
      'PrintTables.astro',
      'paper.css',
    ],
    ...[
      'paper-pages.ts',
      'pdfs.ts',
      'put-pictures.ts',
      'pdf/browser.ts',
      'pdf/make-pdfs.ts',
      'pdf/page-words.ts',
    ],
  ],
  guess: [
    'Bet.astro',
    'BetAnswer.astro',
    'BetNote.astro',
    'DrawnAnswer.astro',
    'DrawnLine.astro',
    'guess.css',
    'guess.ts',
  ],
  article: [
    ...['Colophon.astro', 'Contents.astro', 'Controls.astro', 'OpeningTitle.astro', 'Stage.astro'],
    ...['Changed.astro', 'Chapter.astro', 'ChapterOnPaper.astro', 'Step.astro'],
    ...['article.css', 'changed.css', 'chapter-paper.css', 'end.css', 'scroll.css'],
    ...['chapter-words.ts', 'promote.ts', 'scene-files.ts'],
  ],
};

/** What of each package may be imported: its doors; by tests, what looks into what it made as well. */
const packages = {
  'pdf-finish': {
    doors: ['index.ts', 'raster.ts'],
    forTests: [
      'bookmarks',
      'codes',
      'document',
      'dots',
      'misplaced',
      'reader',
      'sound',
      'tag-words',
      'walk',
    ].map((name) => `${name}.ts`),
  },
};

/** All that stands outside `src` and may use it. */
const outside = ['./tools', './e2e', './astro.config.mjs', './playwright.config.ts'];

/** @param {string} path */
const foldersIn = (path) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** @param {readonly string[]} names */
const relative = (names) => names.map((name) => `./${name}`);

/**
 * @typedef {{ target: string | string[], from: string | string[], except?: string[], message: string }} Zone
 * @param {{ readonly tests: boolean }} whose whether for tests, which may reach a little further
 * @returns {Zone[]}
 */
export function zonesFor({ tests }) {
  /** @type {Zone[]} */
  const zones = [];
  for (const [folder, allowed] of Object.entries(layers)) {
    // Pictures are held to the words and numbers that they are told with.
    const reach = tests && folder === 'story' ? [...allowed, 'site'] : allowed;
    zones.push({
      target: `./src/${folder}`,
      from: './src',
      // The nouns of the project are types only; every layer speaks them.
      except: relative([folder, ...reach, 'content/model.ts']),
      message: `src/${folder} may import ${reach.length > 0 ? `only ${reach.join(', ')} and itself` : 'nothing but itself'}.`,
    });
  }
  contentParts.slice(0, -1).forEach((part, i) => {
    zones.push({
      target: `./src/content/${part}`,
      from: relative(contentParts.slice(i + 1)).map((later) => later.replace('.', './src/content')),
      message: `src/content/${part} may build on ${contentParts.slice(0, i).join(', ') || 'none of the other parts'}.`,
    });
  });
  const chapters = foldersIn('src/story').filter((name) => !shared.includes(name));
  for (const chapter of chapters) {
    zones.push({
      target: `./src/story/${chapter}`,
      from: relative(chapters.filter((other) => other !== chapter)).map((path) =>
        path.replace('.', './src/story'),
      ),
      message:
        'Chapters know nothing of each other; what two of them need is in src/scene or beside their folders.',
    });
  }
  zones.push({
    target: ['./src/site', './src/features', './src/layouts', './src/pages', ...outside],
    from: './src/story',
    except: ['./index.ts', './chapter.ts'],
    message: 'The story is entered by src/story/index.ts; nothing outside knows a chapter.',
  });
  const features = Object.keys(doors);
  features.forEach((feature, i) => {
    const others = features.filter((other) => other !== feature).map((other) => `./src/features/${other}`);
    zones.push({
      target: [...others, './src/layouts', './src/pages', ...outside],
      from: `./src/features/${feature}`,
      // A style sheet may be asked for its address.
      except: relative((doors[feature] ?? []).flatMap((door) => [door, `${door}?url`])),
      message: `This is inside the feature "${feature}"; its doors are listed in tools/lint/zones.js.`,
    });
    if (i < features.length - 1) {
      zones.push({
        target: `./src/features/${feature}`,
        from: features.slice(i + 1).map((later) => `./src/features/${later}`),
        message: `"${feature}" may build only on the features above it in tools/lint/zones.js.`,
      });
    }
  });
  for (const [name, { doors: index, forTests }] of Object.entries(packages)) {
    zones.push({
      target: ['./src', ...outside],
      from: `./packages/${name}`,
      except: relative(tests ? [...index, ...forTests] : index),
      message: `The package "${name}" is entered by its index.`,
    });
  }
  zones.push(
    {
      target: './packages',
      from: ['./src', './tools', './e2e'],
      message: 'A package knows nothing of this project.',
    },
    {
      target: ['./src', './packages'],
      from: ['./tools', './e2e'],
      message: 'The product knows neither its commands nor its tests.',
    },
    {
      target: './e2e',
      from: './tools',
      except: ['./test'],
      message: 'Tests look at what was built; of the commands they may run only the build.',
    },
    {
      target: [...outside],
      from: ['./src/stage', './src/layouts', './src/pages'],
      message: 'Commands and tests use the product by its content, site, story and features.',
    },
  );
  return zones;
}
