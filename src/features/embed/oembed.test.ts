import { expect, test } from 'vitest';
import { embedCode, oEmbedOf } from './oembed.ts';

const embedded = {
  title: 'Half <b>“gone”</b> & more',
  siteName: 'Scattered',
  site: 'https://example.org/',
  page: 'https://example.org/s/openai-exodus-half/',
  embed: 'https://example.org/embed/openai-exodus-half/',
  script: 'https://example.org/embed/resize.js',
  card: 'https://example.org/cards/en/openai-exodus-half.png',
  words: { title: 'Half gone', small: ['Each dot: a person', 'Picture: Scattered, CC BY 4.0.'] },
};

test('the code holds nothing that its title could break', () => {
  expect(embedCode(embedded)).toBe(
    '<div style="container-type:inline-size"><iframe src="https://example.org/embed/openai-exodus-half/" title="Half &lt;b&gt;“gone”&lt;/b&gt; &amp; more" ' +
      'width="100%" height="581" frameborder="0" style="border:0;height:calc(66.67cqw + 154px + clamp(0px,(576px - 100cqw)*999,max(181px + (576px - 100cqw)*-0.33,181px + (576px - 100cqw)*-0.33)))" ' +
      'loading="lazy"></iframe></div>' +
      '<script async src="https://example.org/embed/resize.js"></script>',
  );
});

test('all that the specification requires of a rich answer', () => {
  expect(oEmbedOf(embedded)).toMatchObject({
    type: 'rich',
    version: '1.0',
    html:
      '<div hidden><blockquote><a href="https://example.org/s/openai-exodus-half/">Half &lt;b&gt;“gone”&lt;/b&gt; &amp; more</a></blockquote></div>' +
      embedCode(embedded),
    width: 640,
    // As the style has it at that width: 66.67 × 6.4 + 154.
    height: 581,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});
