// Letters that are set without spaces between them: kana, kanji, and everything of full width (U+3000 to U+303F without
// the ideographic space, U+FF01 to U+FF60). A line that breaks between two of them breaks inside a word or sentence, and
// is put together without a space (CSS Text 3, section 4.1.3).

const LETTERS = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3001-\u303F・ー\uFF01-\uFF60]`

/** One such letter anywhere, the only letter, at the end, and at the beginning of a text. */
export const WIDE = new RegExp(LETTERS, 'u')
export const WIDE_ALONE = new RegExp(`^${LETTERS}$`, 'u')
export const WIDE_END = new RegExp(`${LETTERS}$`, 'u')
export const WIDE_START = new RegExp(`^${LETTERS}`, 'u')

const BREAK_BETWEEN = new RegExp(`(?<=${LETTERS})\\n {0,80}(?=${LETTERS})`, 'gu')

/** Removes each line break between two wide letters. The text must be normalised. */
export function joinWideLines(text: string): string {
  return text.replace(BREAK_BETWEEN, '')
}
