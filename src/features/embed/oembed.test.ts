import { expect, test } from 'vitest';
import { embedCode, oEmbedOf } from './oembed.ts';

const embedded = {
  title: 'Half <b>“gone”</b> & more',
  siteName: 'Scattered',
  site: 'https://example.org/',
  embed: 'https://example.org/embed/openai-exodus-half/',
  script: 'https://example.org/embed/resize.js',
  card: 'https://example.org/cards/en/openai-exodus-half.png',
};

test('the code holds nothing that its title could break', () => {
  expect(embedCode(embedded)).toBe(
    '<iframe src="https://example.org/embed/openai-exodus-half/" title="Half &lt;b&gt;“gone”&lt;/b&gt; &amp; more" ' +
      'width="100%" height="640" style="border:0" loading="lazy"></iframe>' +
      '<script async src="https://example.org/embed/resize.js"></script>',
  );
});

test('all that the specification requires of a rich answer', () => {
  expect(oEmbedOf(embedded)).toMatchObject({
    type: 'rich',
    version: '1.0',
    html: embedCode(embedded),
    width: 640,
    height: 640,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});
