// A text that a person types while others may change it: both changes stay, and an unfinished composition (Japanese,
// Chinese, dead keys) is neither written nor disturbed until it ends. Pure: the field is use-shared-text's.

import { mergeTexts } from './splice'

export class SharedText {
  /** The board's text that the field last agreed with. */
  #agreed: string
  /** The board's text as it is now. */
  #latest: string
  #isComposing = false

  constructor(value: string) {
    this.#agreed = value
    this.#latest = value
  }

  /** Takes in the board's text. Returns what the field is to show; undefined while somebody composes in it. */
  receive(value: string): string | undefined {
    this.#latest = value
    if (this.#isComposing) return undefined
    this.#agreed = value
    return value
  }

  beginComposition(): void {
    this.#isComposing = true
  }

  endComposition(): void {
    this.#isComposing = false
  }

  /**
   * Takes in what the field says after somebody typed, at most `maxLength` UTF-16 units of it. Returns the text that
   * holds their change and everybody else's, and whether the board has yet to get it; undefined while they compose.
   */
  write(typed: string, maxLength: number): { readonly text: string; readonly isNew: boolean } | undefined {
    if (this.#isComposing) return undefined
    const text = mergeTexts(this.#agreed, typed, this.#latest).slice(0, maxLength)
    const isNew = text !== this.#latest
    this.#agreed = text
    this.#latest = text
    return { text, isNew }
  }
}
