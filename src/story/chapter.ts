/** What a chapter's pictures are: named complete states, and pure functions from a state to everything shown of it. */
import type { Claim, Fact, Locale, Row, Slip, Table } from '../content/model.ts';
import type { Ask } from '../scene/asks.ts';
import type { Box, Scene } from '../scene/scene.ts';

/** What a picture is told with: a language, its words, and the checked tables and facts. Nothing else reaches it. */
export interface Telling {
  readonly locale: Locale;
  /** Words of `content/ui/<locale>.yaml`; throws on an unknown key or a missing parameter. */
  readonly say: (key: string, params?: Readonly<Record<string, string>>) => string;
  /** Throws when there is no such table. */
  readonly table: (name: string) => Table;
  /** Throws when there is no such fact. */
  readonly fact: (id: string) => Fact;
  /** All claims of the article, in order. */
  readonly claims: readonly Claim[];
  readonly facts: readonly Fact[];
  /** Where the article departs from the report that it sums up. */
  readonly slips: readonly Slip[];
}

/** The rows behind a picture, exactly those drawn, ready to be shown as a table. */
export interface Rows {
  /** The table that readers download; its name in the datapackage. */
  readonly table: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The table's own rows behind them, one for one. */
  readonly of: readonly Row[];
  /** The column of the table that each shown column comes from; none where it is put together from several. */
  readonly columns: readonly (string | undefined)[];
}

/**
 * One picture: everything that is shown and said of one state, in one file (`pictures/<state>.ts` of its chapter).
 * All are pure functions, so any jump, reload, resize or print of a picture is the same picture.
 */
export interface PictureModule {
  readonly scene: (box: Box, telling: Telling) => Scene;
  /** ISO; where the same places are drawn on several days, and time on the stage leads from one to the other. */
  readonly day?: string;
  /** What a dot or a square stands for here: "Each dot: …". */
  readonly key: (telling: Telling) => string;
  /** What the picture shows, said with its data: the alternative text. */
  readonly describe: (telling: Telling) => string;
  /** The rows drawn; absent where a picture draws no data. */
  readonly rows?: (telling: Telling) => Rows | undefined;
  /** Ids of the sources named under the picture. */
  readonly sources: readonly string[];
  /** What its marks answer when they are asked, in any order; absent where none does. */
  readonly asks?: (telling: Telling) => readonly Ask[];
}

/** Pictures of one chapter, by the names that a `<Step state="…">` may use. */
export interface Chapter {
  readonly id: string;
  readonly pictures: Readonly<Record<string, PictureModule>>;
}

/** One picture of one step in one box and language: all that a component or an endpoint needs. */
export interface Picture {
  readonly scene: Scene;
  readonly day: string | undefined;
  readonly description: string;
  readonly key: string;
  readonly rows: Rows | undefined;
  readonly sources: readonly string[];
  readonly asks: readonly Ask[];
}
