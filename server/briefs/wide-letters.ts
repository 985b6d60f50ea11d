// What Japanese sets without blanks, as a class of a pattern: pages of PDFs are put together by it.

const LETTERS = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。「」・ー（）]`

/** One such letter anywhere, the only letter, at the end, and at the beginning of a text. */
export const WIDE = new RegExp(LETTERS, 'u')
export const WIDE_ALONE = new RegExp(`^${LETTERS}$`, 'u')
export const WIDE_END = new RegExp(`${LETTERS}$`, 'u')
export const WIDE_START = new RegExp(`^${LETTERS}`, 'u')
