// Words a report in a reader's language and in the board's own words.

import { createTranslator } from 'use-intl/core'
import { isTitleUnwritten } from '../brief/titles/unwritten-title'
import type { BoardCard, BoardLink } from '../document/view/board-view'
import type { Step } from '../domain/cards/card-fields'
import type { Titled } from '../domain/cards/kept-title'
import { ASSESSMENT_FIELDS, type Assessment } from '../domain/coverage/level-shift'
import { type Criteria, isWithinTolerance, levelOf, levelWord } from '../domain/criteria/criteria'
import { type Level, type Scale, stepText } from '../domain/criteria/scale'
import { textIn } from '../domain/localized'
import { type RegisterColumn, registerColumn } from '../domain/register/register-columns'
import { languageOfDates } from '../i18n/language-of-dates'
import { wordsIn } from '../i18n/words'
import { columnWord, placeText, shownField } from './register-words'
import type { ReportReader } from './report-input'

export type ReportWords = ReturnType<typeof reportWords>

/** Returns the words and formats of a report for a reader. Throws RangeError for an unknown time zone. */
export function reportWords(criteria: Criteria, { locale, timeZone }: ReportReader) {
  const messages = wordsIn(locale)
  const t = createTranslator({ locale, messages, namespace: 'report' })
  const { card } = messages
  const moment = new Intl.DateTimeFormat(languageOfDates(locale), { timeZone, dateStyle: 'long', timeStyle: 'short' })
  const level = (each: Level) => levelWord(criteria, each, locale)
  const levelWithSide = (each: Level) =>
    `${level(each)}${t('comma')}${t(isWithinTolerance(criteria, each) ? 'within' : 'above')}`
  const step = (scale: Scale, value: unknown): string => {
    const band = scale.steps[Number(value) - 1]?.band
    return `${stepText(scale, Number(value), locale)}${band ? ` (${band})` : ''}`
  }
  const working = (each: Titled, said: string) => (isTitleUnwritten(each) ? t('workingTitle', { name: said }) : said)
  const name = ({ ref, title }: Pick<BoardCard, 'ref' | 'title'>) =>
    `${ref} ${title.trim() || card.face.untitled}`.trim()
  return {
    t,
    locale,
    criteria,
    card,
    coverage: createTranslator({ locale, messages, namespace: 'coverage' }),
    date: (at: number) => moment.format(at),
    level,
    name,
    /** The name of a card where the report is about it; it says so if nobody has written the title yet. */
    heading: (each: BoardCard) => working(each, name(each)),
    /** The title of a card in a table, which says the same. */
    title: (each: Titled) => working(each, each.title.trim() || card.face.untitled),
    /** A score in words, such as "Likelihood: 4 Likely (5–25 %) · Impact: 5 Catastrophic · High"; undefined without one. */
    score: (fields: BoardCard['fields'], assessment: Assessment): string | undefined => {
      const names = ASSESSMENT_FIELDS[assessment]
      const [likelihood, impact] = [fields[names.likelihood], fields[names.impact]]
      const said = [
        likelihood === undefined
          ? ''
          : `${textIn(criteria.likelihood.title, locale)}: ${step(criteria.likelihood, likelihood)}`,
        impact === undefined ? '' : `${textIn(criteria.impact.title, locale)}: ${step(criteria.impact, impact)}`,
      ].filter((part) => part !== '')
      if (said.length === 0) return undefined
      const found = levelOf(criteria, likelihood as Step | undefined, impact as Step | undefined)
      return [...said, ...(found ? [levelWithSide(found)] : [])].join(' · ')
    },
    /** The name of a field and its value in words; undefined while it isn't set. */
    fact: ({ fields }: Pick<BoardCard, 'fields'>, name: string): readonly [string, string] | undefined => {
      const column = registerColumn(name)
      const value = fields[name]
      if (!column || value === undefined || value === '') return undefined
      return [columnWord(column, locale), factText(column, value)]
    },
    /** The effect of a link, such as "changes the likelihood, strength strong". */
    effect: ({ effect, strength }: Pick<BoardLink, 'effect' | 'strength'>): string =>
      [
        effect ? card.linkEffect[effect] : '',
        strength === undefined ? '' : t('strength', { word: card.linkStrength[strength] }),
      ]
        .filter((part) => part !== '')
        .join(t('comma')),
  }

  function factText(column: RegisterColumn, value: string | number): string {
    const { field } = column
    if (field?.type === 'step') return step(criteria[field.scale], value)
    return field ? shownField(field, value, { locale, criteria }) : placeText(column, value, { locale, criteria })
  }
}
