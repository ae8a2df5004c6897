import { expect, it } from 'vitest';
import { inlineScript } from './inline-script.ts';

it('leaves out comments and blanks, and no word of a string', () => {
  expect(inlineScript("// Why.\ngo('https://a  b'); // here\n")).toBe('go(`https://a  b`);');
});

it('says what is no script', () => {
  expect(() => inlineScript('go(')).toThrow('an inline script: ');
});
