// Briefs of many pages in plain sentences of our own, different in each paragraph; a heading every second page.

export type Language = 'en' | 'ja'

export interface Passage {
  readonly isHeading: boolean
  readonly text: string
}

const PARAGRAPHS_A_PAGE = 8
/** The number that fills a printed page. */
const WORDS_A_PARAGRAPH: Readonly<Record<Language, number>> = { en: 55, ja: 40 }
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: 'the port needs power before storms come and nobody owns a plan for cranes that stand still while ships wait'.split(
    ' ',
  ),
  ja: '港には 予備の 電力が 要るが、 嵐の前に 計画を 引き受ける 担い手は まだ 決まらず、 クレーンは 止まり、 船は 沖で 長く 待ち続け、 費用は 町が 負う'.split(
    ' ',
  ),
}

export function longBrief(pages: number, language: Language = 'en'): Passage[] {
  const words = WORDS[language]
  return Array.from({ length: pages * PARAGRAPHS_A_PAGE }, (_, i) => {
    const said = Array.from(
      { length: WORDS_A_PARAGRAPH[language] },
      (_word, j) => words[(i * 7 + j * (1 + (i % 5))) % words.length],
    )
    const text =
      language === 'en'
        ? `Paragraph ${i + 1} says that ${said.join(' ')}.`
        : `第${i + 1}段落によれば、${said.join('').replace(/、$/, '')}。`
    const heading = language === 'en' ? `Section ${i + 1}: Power` : `第${i + 1}節：電力`
    const passages = [{ isHeading: false, text }]
    return i % (2 * PARAGRAPHS_A_PAGE) === 0 ? [{ isHeading: true, text: heading }, ...passages] : passages
  }).flat()
}
