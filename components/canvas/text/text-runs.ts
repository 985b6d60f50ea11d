// Parts of a laid out text that are each drawn as one: of one line and one direction. Where each letter came to lie says
// which way the text runs there, so that the rules for mixed directions (Unicode UAX 9) stay the browser's. Pure.

import { hasRightToLeft } from '@/lib/std/text-direction'

/** A letter with its accents, and where it lies, in px. */
export interface LaidLetter {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface TextRun extends LaidLetter {
  readonly isRightToLeft: boolean
  /** The start of its text: the left edge of the first letter, or the right one. */
  readonly start: number
}

export interface RunOptions {
  /** The paragraph's direction. Text that has no direction and stands alone, such as a full stop, takes it too. */
  readonly isRightToLeft: boolean
  /** Spaces before the first letter belong to the text, as where a line goes under them. */
  readonly keepsSpaces: boolean
}

const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u
/** Letters that follow each other touch; where the direction changes, a run lies between them. */
const TOUCHES_PX = 1

/**
 * Letters in the order of reading, as runs in that order. Spaces at the end of a run are left out of its text, and those
 * before it unless they are to be kept: in another face they would move the letters.
 */
export function textRuns(letters: Iterable<LaidLetter>, options: RunOptions): TextRun[] {
  const runs: OpenRun[] = []
  for (const letter of letters) {
    const last = runs.at(-1)
    if (last?.take(letter)) continue
    if (letter.right > letter.left) runs.push(new OpenRun(letter, options))
  }
  return runs.map((run) => run.closed())
}

class OpenRun {
  readonly #options: RunOptions
  #text = ''
  #first: LaidLetter
  #left: number
  #right: number
  readonly #top: number
  readonly #bottom: number
  #isRightToLeft: boolean | undefined

  constructor(letter: LaidLetter, options: RunOptions) {
    this.#options = options
    this.#first = letter
    this.#left = letter.left
    this.#right = letter.right
    this.#top = letter.top
    this.#bottom = letter.bottom
    this.#write(letter)
  }

  /** False where the letter is another run's. */
  take(letter: LaidLetter): boolean {
    const { left, top, right } = letter
    if (Math.abs(top - this.#top) >= 1) return false
    if (right > left) {
      const isAfter = Math.abs(left - this.#right) < TOUCHES_PX
      const isBefore = Math.abs(right - this.#left) < TOUCHES_PX
      const isRightToLeft = this.#isRightToLeft ?? (isBefore && !isAfter)
      if (!(isRightToLeft ? isBefore : isAfter)) return false
      this.#isRightToLeft = isRightToLeft
      this.#left = Math.min(this.#left, left)
      this.#right = Math.max(this.#right, right)
    }
    this.#write(letter)
    return true
  }

  closed(): TextRun {
    const own = hasRightToLeft(this.#text) || (!LETTER_OR_FIGURE.test(this.#text) && this.#options.isRightToLeft)
    const isRightToLeft = this.#isRightToLeft ?? own
    return {
      text: this.#text.trimEnd(),
      left: this.#left,
      top: this.#top,
      right: this.#right,
      bottom: this.#bottom,
      isRightToLeft,
      start: isRightToLeft ? this.#first.right : this.#first.left,
    }
  }

  #write(letter: LaidLetter): void {
    if (this.#text === '') {
      if (!this.#options.keepsSpaces && letter.text.trim() === '') return
      this.#first = letter
    }
    this.#text += letter.text
  }
}
