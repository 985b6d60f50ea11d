// Classifies one line of text by its own letters alone: a list item, a heading, a list of names, a list introduction.
// English and Japanese.

const BULLET = /^(?:[-*•‣◦▪–—●○]\s+|[・●○▪•‣]\s*)(?=\S)/u
/** A number or letter with its mark. `3.5 percent` and `5G` are not item numbers. */
const NUMBER =
  /^(?:[（(][0-9０-９]{1,2}[)）]\s*|[0-9０-９]{1,2}(?:[.)]\s+|[）．]\s*)|[（(][a-z]{1,4}[)）]\s*|[a-z][.)]\s+|[①-⑳]\s*|[ア-ン][.)．）]\s*)(?=\S)/u
const FIRST_NUMBER = /^[（(]?(?:[1１](?![0-9０-９])|a[.)）]|i[.)）]|①|ア)/u
const HEADING_MARK = /^(?:#{1,6}\s+\S|[■◆【]\S|第[0-9０-９一二三四五六七八九十]+[章節部])/u
const SENTENCE_END = /[.!?。！？…][”’"'」』）)]*$/u
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** True for a line that begins with a bullet or an item number. */
export function isListItem(line: string): boolean {
  return BULLET.test(line) || NUMBER.test(line)
}

/** Returns how many UTF-16 units the bullet or item number at the beginning of a line takes; 0 if there is none. */
export function lengthOfItemMark(line: string): number {
  return (BULLET.exec(line) ?? NUMBER.exec(line))?.[0].length ?? 0
}

/** An item that a list can begin with: a bullet, or the first number. */
export function beginsList(line: string): boolean {
  return BULLET.test(line) || (NUMBER.test(line) && FIRST_NUMBER.test(line))
}

/** A heading with a number, such as "2. Risks". Alone among paragraphs it is not a list item. */
export function looksLikeNumberedHeading(line: string): boolean {
  const words = line.replace(NUMBER, '')
  return words !== line && looksLikeHeading(words)
}

/** True if the line ends in a sentence's closing punctuation. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-8))
}

/** Whether a line is short and no sentence ends in it. The caller decides whether it heads anything. */
export function looksLikeHeading(line: string): boolean {
  if (HEADING_MARK.test(line)) return line.length <= 120
  if (endsSentence(line) || /[,;、，；]$/u.test(line) || isListItem(line)) return false
  if (JAPANESE.test(line)) return line.length <= 40 && !/[。、：:]/u.test(line)
  const words = line.split(/\s+/)
  if (/:$/.test(line)) return isLabel(line)
  return line.length <= 100 && words.length <= 14 && /^["“‘(]?[\p{Lu}\d]/u.test(line) && /\p{L}/u.test(line)
}

/** Words that leave a sentence open, so that the text after the colon completes it. */
const OPEN_END =
  /\b(?:are|as|by|can|could|follow\w*|for|from|include[sd]?|including|must|namely|need|on|should|that|to|will|with)\s*:$/i

/** A few words and a colon, such as "Key findings:". */
function isLabel(line: string): boolean {
  return line.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(line) && !OPEN_END.test(line)
}

const ANNOUNCES_IN_JAPANESE =
  /(?:次|以下|下記)の(?:\S{0,16}?)(?:とおり|通り|ように|点|項目|リスク|施策|提言|対応|措置|もの)[^。、]{0,24}。?$/u

/** A paragraph that announces a list: it ends in a colon, or says in Japanese that something follows. */
export function announcesList(line: string): boolean {
  return /[:：]$/u.test(line) || ANNOUNCES_IN_JAPANESE.test(line)
}

const NAME_WORD =
  /^\(?(?:\p{Lu}[\p{L}\p{M}’'-]*\.?|(?:\p{Lu}\.)+|(?:al|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|van|von|y)\b)\)?$/u

/** A line of one or more people's names and nothing else. */
export function isNameLine(line: string): boolean {
  if (JAPANESE.test(line)) return isJapaneseNameLine(line)
  if (line.length > 160) return false
  return line.split(/\s*[,;&]\s*(?:and\s+)?|\s+and\s+/u).every((name) => {
    const words = name.split(/\s+/)
    return words.length >= 2 && words.length <= 5 && words.every((word) => NAME_WORD.test(word))
  })
}

/** 山田 太郎、佐藤花子: family and given name, 2 to 8 letters together, or katakana parted by a middle dot. */
function isJapaneseNameLine(line: string): boolean {
  if (line.length > 60) return false
  return line
    .split(/[、，,]\s*/u)
    .every((name) =>
      /^(?:[\p{Script=Han}々]{1,4}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}|[\p{Script=Katakana}ー]{2,12}(?:[・＝][\p{Script=Katakana}ー]{1,12}){1,3})$/u.test(
        name,
      ),
    )
}

/** Reads the names in a by-line such as "By Ann Lee and Bo Ek" or 執筆：山田 太郎; empty if the line is not one. */
export function namesInByLine(line: string): string[] {
  const names = /^(?:by\s*:?\s+|authors?\s*:\s*|(?:執筆者?|著者?|筆者)\s*[:：]\s*)(.{2,200})$/iu.exec(line)?.[1]
  return names && isNameLine(names) ? names.split(/\s*[,;&、，]\s*(?:and\s+)?|\s+and\s+/u) : []
}

/** Letters that one language of today is written with, as far as many people write it. Han letters alone are of several. */
const SCRIPTS_OF_ONE: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
]
/** Kana stand between Han letters and Latin names; a name in Greek letters makes no Greek sentence. */
const LEAST_SHARE: Readonly<Record<string, number>> = { ja: 0.1 }
const USUAL_SHARE = 0.5

/** Words that a text of this language can hardly do without, for languages that share their letters. */
const COMMON_WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|of|and|to|in|that|is|for)\b/gi],
  ['de', /\b(?:der|die|das|und|ist|den|dem|zu|für|mit|nicht|von|werden)\b/gi],
]
const LEAST_WORDS = 8
const LEAST_SHARE_OF_COMMON_WORDS = 0.12

/**
 * Returns the language whose letters a text is written in, or else the one of English and German whose common words it
 * has; '' where neither tells.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  const written = languageOfLetters(sample)
  if (written !== '') return written
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  if (words < LEAST_WORDS) return ''
  const counts = COMMON_WORDS.map(([language, common]) => [language, sample.match(common)?.length ?? 0] as const)
  const [language, most] = counts.reduce((best, each) => (each[1] > best[1] ? each : best))
  return most / words > LEAST_SHARE_OF_COMMON_WORDS ? language : ''
}

/** Returns the one language that is written in the text's letters, such as 'ja' for kana; '' for Latin and other shared ones. */
export function languageOfLetters(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const found = SCRIPTS_OF_ONE.find(([language, script]) => {
    const share = (text.match(script)?.length ?? 0) / letters
    return letters > 0 && share > (LEAST_SHARE[language] ?? USUAL_SHARE)
  })
  return found?.[0] ?? ''
}
