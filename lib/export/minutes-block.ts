// The blocks that readable minutes consist of. The page and the Markdown show the same blocks.

export type MinutesBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names with their values. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table'
      /** '' if the heading above names it. */
      readonly caption: string
      /** The first row is the names of the columns. */
      readonly rows: readonly (readonly string[])[]
      /** Columns of figures, from 0. */
      readonly figures: readonly number[]
    }

export interface MinutesText {
  readonly title: string
  readonly blocks: readonly MinutesBlock[]
}
