// Whether a text reads from right to left, as Office files have to state it of each paragraph.

const LETTER = /\p{L}/u
/** Hebrew, Arabic, Syriac, Thaana, N'Ko and the forms of Arabic letters. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

/** Whether the first letter of a text belongs to a script that is written from the right. */
export function readsFromRight(text: string): boolean {
  const first = LETTER.exec(text)?.[0]
  return first !== undefined && FROM_RIGHT.test(first)
}
