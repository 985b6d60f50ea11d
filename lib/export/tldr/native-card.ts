// Draws a card as a rectangle of stock tldraw: coloured by its level or kind, with the card's content as its text.
// Links stay bound to it, because it keeps the card's id.

import type { TLDefaultColorStyle, TLGeoShape } from '@tldraw/tlschema'
import { CARD_KIND_INFO, type CardKind } from '../../domain/cards/card-kind'
import { levelIn } from '../../domain/coverage/level-shift'
import { type Criteria, levelWord } from '../../domain/criteria/criteria'
import { quadrantOf } from '../../domain/criteria/quadrant'
import type { Level } from '../../domain/criteria/scale'
import { wordsIn } from '../../i18n/words'
import type { CardShape } from '../../schema/card-shape'
import type { BoardWords } from '../register-words'
import { fitText } from './fit-text'
import { geoShape, LEVEL_COLORS, richTextOf, type TextPart } from './native-shapes'

const KIND_COLORS: Readonly<Record<CardKind, TLDefaultColorStyle>> = {
  risk: 'grey',
  recommendation: 'light-blue',
  driver: 'light-violet',
  assumption: 'grey',
  evidence: 'grey',
  opportunity: 'light-green',
  actor: 'grey',
  scenario: 'blue',
  question: 'grey',
}

/** Makes the rectangle of a card, in the board's words. */
export function nativeCard(card: CardShape, words: BoardWords): TLGeoShape {
  const { w, h, kind } = card.props
  const level = levelOfCard(card, words.criteria)
  const parts = textOf(card, level, words).filter(({ text }) => text !== '')
  const { scale, paragraphs } = fitText(
    parts.map(({ text }) => text),
    w,
    h,
  )
  return geoShape(
    card,
    { w, h },
    {
      color: level ? LEVEL_COLORS[level] : KIND_COLORS[kind],
      scale,
      richText: richTextOf(paragraphs.map((text, i) => ({ text, isBold: parts[i]?.isBold === true }))),
    },
  )
}

function levelOfCard({ props: { kind, fields } }: CardShape, criteria: Criteria): Level | undefined {
  return kind === 'risk' || kind === 'opportunity' ? levelIn({ fields }, 'current', criteria) : undefined
}

/** The most important part comes first, because a small card has little room. */
function textOf({ props }: CardShape, level: Level | undefined, { locale, criteria }: BoardWords): TextPart[] {
  const { card } = wordsIn(locale)
  const { kind, ref, title, body, fields } = props
  const quadrant = kind === 'recommendation' ? quadrantOf(fields) : undefined
  const head = [
    `${CARD_KIND_INFO[kind].sign} ${ref || card.kind[kind]}`,
    level ? levelWord(criteria, level, locale) : '',
    quadrant ? card.quadrant[quadrant] : '',
    typeof fields.category === 'string' ? fields.category : '',
  ]
  return [
    { text: head.filter((part) => part !== '').join(' · ') },
    { text: title.trim() || card.face.untitled, isBold: true },
    ...body.split(/\r?\n/u).map((text) => ({ text: text.trim() })),
  ]
}
