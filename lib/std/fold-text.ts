// Text as people search for it: what they type finds a word in any case, width and kana.

/** The distance between hiragana and katakana, which have the same order in Unicode. */
const KANA_DISTANCE = 0x60

/** Returns the text without differences of case, width (ＡＢＣ is abc) and kana (ケーブル is けーぶる), for comparing. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - KANA_DISTANCE))
}
