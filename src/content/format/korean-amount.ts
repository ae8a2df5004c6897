/** The myriads of Korean counting, largest first: 1조 = 10^12, 1억 = 10^8, 1만 = 10^4. */
const myriads = [
  { name: '조', size: 1e12 },
  { name: '억', size: 1e8 },
  { name: '만', size: 1e4 },
] as const;

const noBreak = '\u00a0';
const grouped = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 0 });

/**
 * Writes a whole number in Korean house style, in groups of 만, 억 and 조.
 * `Intl` has only the rounded compact form (`13.8억`), so this is ours.
 *
 * @example koreanNumber(1_381_000_000) // '13억 8,100만' with no-break spaces
 */
export function koreanNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`koreanNumber takes a whole number from 0 up, got ${String(value)}`);
  }
  const groups: string[] = [];
  let rest = value;
  for (const { name, size } of myriads) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) groups.push(`${grouped.format(count)}${name}`);
  }
  if (rest > 0 || groups.length === 0) groups.push(grouped.format(rest));
  return groups.join(noBreak);
}

/**
 * Sets a counter after a number: joined to a figure (`280명`), spaced after 만, 억 or 조 (`2만 명`).
 *
 * @example withCounter('6억 5,000만', '달러') // '6억 5,000만 달러' with a no-break space before 달러
 */
export function withCounter(amount: string, counter: string): string {
  return /\d$/.test(amount) ? amount + counter : amount + noBreak + counter;
}
