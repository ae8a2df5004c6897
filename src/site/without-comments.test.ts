import { expect, it } from 'vitest';
import { withoutComments } from './without-comments.ts';

it('leaves out lines that are comments, and no others', () => {
  const script = "// Why.\nstart();\n  /* so */\n  // and so\n  go('https://a'); // here\n";
  expect(withoutComments(script)).toBe("start();\n  go('https://a'); // here\n");
});
