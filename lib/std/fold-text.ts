// Text as people search for it: what they type finds a word in any case, width and kana.

/** The distance between hiragana and katakana, which have the same order in Unicode. */
const KANA_DISTANCE = 0x60

/** Marks of direction, which nobody types (lib/i18n/isolated-values). */
const UNSEEN = /[\u200e\u200f\u2066-\u2069]/gu

/** Returns the text without differences of case, width (ＡＢＣ is abc) and kana (ケーブル is けーぶる), for comparing. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .trim()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - KANA_DISTANCE))
}
