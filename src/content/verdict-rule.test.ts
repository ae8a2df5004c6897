import { describe, expect, it } from 'vitest';
import { findings, witnesses, type Finding, type Verdict, type Witness } from './model.ts';
import { outcomeOf, verdictOf } from './verdict-rule.ts';

/** Parts in short: `agrees record`. */
const parts = (...words: readonly `${Finding} ${Witness}`[]): { finding: Finding; witness: Witness }[] =>
  words.map((each) => {
    const [finding, witness] = each.split(' ') as [Finding, Witness];
    return { finding, witness };
  });

describe('a part', () => {
  it('comes to this by each finding of each witness', () => {
    const table = Object.fromEntries(
      findings.map((finding) => [
        finding,
        Object.fromEntries(witnesses.map((witness) => [witness, outcomeOf({ finding, witness })])),
      ]),
    );
    expect(table).toEqual({
      agrees: {
        record: 'holds',
        'second-hand': 'holds',
        original: 'open',
        'one-anonymous': 'open',
        none: 'open',
      },
      contradicts: {
        record: 'fails',
        'second-hand': 'fails',
        original: 'fails',
        'one-anonymous': 'open',
        none: 'open',
      },
      silent: {
        record: 'open',
        'second-hand': 'open',
        original: 'open',
        'one-anonymous': 'open',
        none: 'open',
      },
    });
  });
});

describe('the verdict on a fact', () => {
  it.each<[Verdict, ReturnType<typeof parts>]>([
    ['confirmed', parts('agrees record')],
    ['confirmed', parts('agrees record', 'agrees second-hand')],
    ['partly', parts('agrees record', 'silent none')],
    ['partly', parts('agrees record', 'contradicts record')],
    ['partly', parts('agrees second-hand', 'agrees one-anonymous')],
    ['differs', parts('contradicts record')],
    ['differs', parts('contradicts original', 'silent record')],
    ['differs', parts('agrees original', 'contradicts record')],
    ['not-found', parts('silent none')],
    ['not-found', parts('silent record', 'silent none')],
    // What the original says too is not thereby so, nor what one report has from people it does not name.
    ['not-found', parts('agrees original')],
    ['not-found', parts('agrees one-anonymous')],
    ['not-found', parts('contradicts one-anonymous')],
  ])('is %s', (verdict, found) => {
    expect(verdictOf({ kind: 'fact', parts: found })).toBe(verdict);
    expect(verdictOf({ kind: 'fact', parts: found.toReversed() })).toBe(verdict);
  });
});

it('is no verdict on an opinion, whatever was found', () => {
  for (const found of [[], parts('agrees record'), parts('contradicts record')])
    expect(verdictOf({ kind: 'opinion', parts: found })).toBe('opinion');
});
