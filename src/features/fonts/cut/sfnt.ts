/** A TrueType font as what it is: tables by name. */

/** The bytes of a table; `undefined` where the font has none of that name. */
export function tableOf(sfnt: Buffer, name: string): Buffer | undefined {
  return tablesOf(sfnt).get(name);
}

/** The font with some tables in place of its own, or beside them. Its sums are wrong then, until it is cut once more. */
export function withTables(sfnt: Buffer, added: Readonly<Record<string, Buffer | undefined>>): Buffer {
  const given = Object.entries(added).flatMap(([name, bytes]) => (bytes ? [[name, bytes] as const] : []));
  const tables = [...new Map([...tablesOf(sfnt), ...given])].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * tables.length);
  sfnt.copy(head, 0, 0, 12);
  head.writeUInt16BE(tables.length, 4);
  let at = head.length;
  const parts = tables.map(([name, bytes], i) => {
    const record = 12 + 16 * i;
    head.write(name, record, 'latin1');
    head.writeUInt32BE(at, record + 8);
    head.writeUInt32BE(bytes.length, record + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

const tablesOf = (sfnt: Buffer): ReadonlyMap<string, Buffer> =>
  new Map(
    Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => {
      const record = 12 + 16 * i;
      const from = sfnt.readUInt32BE(record + 8);
      const bytes = sfnt.subarray(from, from + sfnt.readUInt32BE(record + 12));
      return [sfnt.toString('latin1', record, record + 4), bytes] as const;
    }),
  );
