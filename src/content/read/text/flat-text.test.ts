import { describe, expect, it } from 'vitest';
import { factMark, flatten } from './flat-text.ts';
import { parseMdx, splitFrontmatter } from './mdx.ts';

const parse = (text: string) => parseMdx('x.mdx', text, (_, message) => expect.unreachable(message));

describe('flatten', () => {
  it('shows a fact as one mark and sees through inline elements, not from block to block', () => {
    const root = parse('## Of <Fact id="x" />*%* more\n\nNext{" "}\n<span lang="en">word</span>\n\n- item');
    expect(root && flatten(root).text).toBe(`Of ${factMark}% more\n\nNext \nword\n\nitem\n\n\n\n`);
  });

  it('knows the line of every word, also inside a paragraph and an attribute', () => {
    const flat = flatten(
      parse('\n\none\ntwo *three\nfour*\n\n<abbr title="five">six</abbr>') ?? { type: 'root' },
    );
    const lines = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) =>
      flat.lineAt(flat.text.indexOf(word)),
    );
    expect(lines).toEqual([3, 4, 4, 5, 7, 7]);
  });
});

describe('splitFrontmatter', () => {
  it('keeps the lines of the body', () => {
    expect(splitFrontmatter('---\nid: x\n---\n\nHello')).toEqual({
      frontmatter: 'id: x\n',
      body: '\n\n\n\nHello',
    });
  });

  it('takes only what stands at the very top', () => {
    expect(splitFrontmatter('Hello\n\n---\nid: x\n---\n')).toBeUndefined();
    expect(splitFrontmatter('---\nid: x\n')).toBeUndefined();
  });
});
