/** The value of an expression, or what is wrong with it as the rest of a sentence. */
export type Outcome = { readonly value: number } | { readonly fault: string };

/** A fact id may hold hyphens, so a minus sign needs a space before it; numbers and signs need none. */
const token = /\s*(?:([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(\d+(?:\.\d+)?)|([-+*/()]))/y;

/** Carries a fault out of the recursive descent; it never leaves this module. */
class ExprFault extends Error {}

/**
 * Works out the arithmetic of a computed fact: `+ - * /`, parentheses, numbers and fact ids.
 *
 * @example evaluate('phd-2024-n - phd-2022-n', (id) => values.get(id)) // { value: 66 }
 */
export function evaluate(expr: string, valueOf: (id: string) => number | undefined): Outcome {
  try {
    const value = new Evaluation(tokens(expr), valueOf).run();
    return Number.isFinite(value) ? { value } : { fault: 'divides by zero' };
  } catch (error) {
    if (error instanceof ExprFault) return { fault: error.message };
    throw error;
  }
}

/** The fact ids that an expression names, each once. */
export function factsIn(expr: string): readonly string[] {
  try {
    return [...new Set(tokens(expr).filter((each) => /^[a-z]/.test(each)))];
  } catch (error) {
    if (error instanceof ExprFault) return [];
    throw error;
  }
}

/** The numbers typed into an expression. */
export function numbersIn(expr: string): readonly number[] {
  try {
    return tokens(expr)
      .filter((each) => /^\d/.test(each))
      .map(Number);
  } catch (error) {
    if (error instanceof ExprFault) return [];
    throw error;
  }
}

function tokens(expr: string): readonly string[] {
  const found: string[] = [];
  const text = expr.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new ExprFault(`cannot be read from "${text.slice(from).trim()}" on`);
    found.push(match[0].trim());
  }
  return found;
}

class Evaluation {
  readonly #tokens: readonly string[];
  readonly #valueOf: (id: string) => number | undefined;
  #next = 0;

  constructor(list: readonly string[], valueOf: (id: string) => number | undefined) {
    this.#tokens = list;
    this.#valueOf = valueOf;
  }

  run(): number {
    const value = this.#sum();
    const rest = this.#tokens[this.#next];
    if (rest !== undefined) throw new ExprFault(`has "${rest}" where it should end`);
    return value;
  }

  #sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value += this.#product();
      else if (this.#take('-')) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#atom();
    for (;;) {
      if (this.#take('*')) value *= this.#atom();
      else if (this.#take('/')) value /= this.#atom();
      else return value;
    }
  }

  #atom(): number {
    if (this.#take('-')) return -this.#atom();
    if (this.#take('(')) {
      const value = this.#sum();
      if (!this.#take(')')) throw new ExprFault('has a parenthesis that is never closed');
      return value;
    }
    const each = this.#tokens[this.#next];
    if (each === undefined) throw new ExprFault('ends too early');
    this.#next += 1;
    if (/^\d/.test(each)) return Number(each);
    if (!/^[a-z]/.test(each)) throw new ExprFault(`has "${each}" where a number or a fact should stand`);
    const value = this.#valueOf(each);
    if (value === undefined) throw new ExprFault(`names "${each}", which is no fact with a number`);
    return value;
  }

  #take(sign: string): boolean {
    if (this.#tokens[this.#next] !== sign) return false;
    this.#next += 1;
    return true;
  }
}
