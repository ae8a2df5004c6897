import { expect, it } from 'vitest';
import { withExtent } from './dots.ts';

it('gives a lone dot a hair’s length, and changes nothing else', () => {
  const others = ['1 2 m\n1 2 l\n5 6 m\n5 6 l\nS', '1 2 m\n1 9 l\nS', '0 0 9 9 re\nf', '3 3 m\n3 3 l\nh\nf'];
  const dots = ['194.2 208.2 m\n194.2 208.2 l\nS', '7 8 m\n7 8 l\n7 8 m\n7 8 l\nS'];
  const made = withExtent([...others, ...dots, ...others].join('\n'));
  expect(made).toBe(
    [...others, '194.2 208.2 m\n194.21 208.2 l\nS', '7 8 m\n7 8 l\n7 8 m\n7.01 8 l\nS', ...others].join('\n'),
  );
  expect(withExtent(made)).toBe(made);
});
