import { describe, expect, it } from 'vitest';
import { decode, readHtml } from './html.ts';

const texts = (html: string): string[] => {
  const found: string[] = [];
  readHtml(html, {
    text: (text, ancestors) => {
      if (text.trim() !== '') found.push(`${ancestors.map(({ tag }) => tag).join('>')}: ${text.trim()}`);
    },
  });
  return found;
};

describe('decode', () => {
  it('resolves numbers and the usual names', () => {
    expect(decode('a &amp; b &#8212; &#x20a9;&nbsp;')).toBe('a & b — ₩\u00a0');
  });
  it('refuses a name that it does not know', () => {
    expect(() => decode('&fancy;')).toThrow('&fancy; is not known');
  });
});

describe('readHtml', () => {
  it('knows the elements around each text', () => {
    expect(texts('<!doctype html><main><h2 class="a b">One <em>two</em></h2><br>three</main>')).toEqual([
      'main>h2: One',
      'main>h2>em: two',
      'main: three',
    ]);
  });

  it('is not led astray by comments, quoted angle brackets, self-closing tags or scripts', () => {
    const html = `<p title="a > b"><!-- <b>no</b> -->yes<img src='x>y'/><path d="M0 0"/></p><script>if (a<b) "</p>"</script><i>end</i>`;
    expect(texts(html)).toEqual(['p: yes', 'i: end']);
  });

  it('gives attributes, decoded, and raw content', () => {
    const seen: string[] = [];
    readHtml('<html lang=ko><style>p{content:"→"}</style><a hidden data-x="1 &amp; 2">', {
      open: ({ tag, attributes }) => seen.push(`${tag} ${JSON.stringify([...attributes])}`),
      raw: (text, { tag }) => seen.push(`${tag} ${text}`),
    });
    expect(seen).toEqual([
      'html [["lang","ko"]]',
      'style []',
      'style p{content:"→"}',
      'a [["hidden",""],["data-x","1 & 2"]]',
    ]);
  });
});
