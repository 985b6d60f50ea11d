// Descriptions of a card and its links for screen readers: its place, and which of its values have changed. Numbers and
// words as on the card and the axes; no markup, no React.

import type { Editor, TLArrowBinding, TLArrowShape, TLShape } from 'tldraw'
import { dueDay, nearness } from '@/lib/domain/cards/card-dates'
import { type CardFieldValue, cardField } from '@/lib/domain/cards/card-fields'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import type { CardShape } from '@/lib/schema/card-shape'
import { cardRelations } from '../card/card-relations'
import { dayWords } from '../card/duty'
import { isCard } from '../card/is-card'
import { shownOwner } from '../card/shown-owner'
import { voteDots } from '../card/vote-dots'
import { isPlaceCovered } from '../cover/covered-scores'
import { linkLabel } from '../link/link-label'
import { linkOf } from '../link/link-meta'
import { isMatrix } from '../matrix/arrange-matrix'
import { fieldWord, optionWord } from '../matrix/axis-words'
import { axesOf } from '../matrix/board-axes'
import { type CanvasWords, canvasWords } from '../words/canvas-words'
import { isZone } from '../zone/zone-drop'

/** Scores that are named without saying which assessment: the one that a card shows. */
const SHORT_NAMES = {
  likelihoodCurrent: 'likelihood',
  impactCurrent: 'impact',
  impact: 'impact',
  uncertainty: 'uncertainty',
} as const

/** Such as `likelihood 4`, `Effort: S`, `Owner: not set`. */
export function spokenField(name: string, value: CardFieldValue | undefined, words: CanvasWords): string {
  if (value !== undefined && isShortName(name)) return words.card(`face.${SHORT_NAMES[name]}`, { value })
  const field = fieldWord(name, words)
  if (value === undefined) return words.canvas('spoken.notSet', { field })
  const isChoice = cardField(name)?.type === 'choice'
  return words.canvas('spoken.value', {
    field,
    value: isChoice ? optionWord(name, String(value), words) : String(value),
  })
}

/** Which matrix or zone the card is in, and at which values of its axes; '' on the page itself. */
export function spokenPlace(editor: Editor, card: CardShape): string {
  const words = canvasWords(editor)
  const holder = editor.getShapeParent(card)
  if (isZone(holder)) return words.canvas('spoken.inside', { holder: holder.props.title })
  if (!isMatrix(holder)) return ''
  if (isPlaceCovered(editor, card)) return words.canvas('spoken.inside', { holder: holder.props.title })
  const axes = axesOf(editor, holder)
  if (!cellOf(axes, card.props.fields)) return words.canvas('spoken.inTray', { holder: holder.props.title })
  const values = [axes.x, axes.y].flatMap((axis) =>
    axis ? [spokenField(axis.field, card.props.fields[axis.field], words)] : [],
  )
  return words.canvas('spoken.inCell', { holder: holder.props.title, values: values.join(', ') })
}

/** Describes the changed parts, such as `R-001: likelihood 4, impact 5`; '' if nothing that is spoken has changed. */
export function spokenChange(editor: Editor, before: CardShape, after: CardShape): string {
  const words = canvasWords(editor)
  const names = new Set([...Object.keys(before.props.fields), ...Object.keys(after.props.fields)])
  const parts = [...names].flatMap((name) => {
    const value = after.props.fields[name]
    return value === before.props.fields[name] ? [] : [spokenField(name, value, words)]
  })
  if (before.parentId !== after.parentId) parts.push(spokenPlace(editor, after) || words.canvas('spoken.onBoard'))
  if (before.props.title !== after.props.title) parts.push(after.props.title || words.card('face.untitled'))
  return parts.length === 0 ? '' : words.canvas('spoken.changed', { ref: after.props.ref, what: parts.join(', ') })
}

/** A shape by its name: a card by reference and title, a link by both its ends. */
export function spokenName(editor: Editor, shape: TLShape): string {
  const name = editor.getShapeUtil(shape).getAriaDescriptor(shape) ?? ''
  return isLink(shape) ? spokenLink(editor, shape) : name
}

/** A card as it stands on the canvas: its name, what its foot says, and its links. `today` is yyyy-mm-dd. */
export function spokenOnCanvas(editor: Editor, card: CardShape, today: string): string {
  const name = [spokenName(editor, card), ...spokenDuty(editor, card, today)].join(', ')
  // Most cards have no link, and need not look for any.
  if (cardRelations(editor, card).links === 0) return name
  const links = editor.getBindingsToShape<TLArrowBinding>(card.id, 'arrow').flatMap(({ fromId }) => {
    const arrow = editor.getShape(fromId)
    return arrow && isLink(arrow) ? [spokenLink(editor, arrow)] : []
  })
  return [name, ...links].join('. ')
}

/** Words for a card's owner, for the day on which it is due and for its dots; empty where it has none of these. */
export function spokenDuty(editor: Editor, card: CardShape, today: string): string[] {
  const { canvas, locale } = canvasWords(editor)
  const owner = shownOwner(editor, card)
  const day = dueDay(card.props)
  const dots = voteDots(editor, card.id)
  const near = day === undefined || today === '' ? undefined : (nearness(day, today) ?? 'week')
  return [
    ...(owner === '' ? [] : [canvas('duty.owner', { name: owner })]),
    ...(day === undefined || !near ? [] : [canvas(`duty.due.${near}`, { day: dayWords(day, locale) })]),
    ...(dots === 0 ? [] : [canvas('dots.spoken', { count: dots })]),
  ]
}

/** Such as `REC-001 mitigates R-001`; only the kind where an end is gone. */
export function spokenLink(editor: Editor, arrow: TLArrowShape): string {
  const words = canvasWords(editor)
  const link = linkOf(arrow)
  if (!link) return ''
  const refs = new Map<string, string>()
  for (const { props, toId } of editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')) {
    const card = editor.getShape(toId)
    if (isCard(card)) refs.set(props.terminal, card.props.ref)
  }
  const [from, to] = [refs.get('start'), refs.get('end')]
  const label = linkLabel(link, words.card)
  return from && to ? words.canvas('spoken.link', { from, to, link: label }) : label
}

export function isLink(shape: TLShape): shape is TLArrowShape {
  return shape.type === 'arrow' && linkOf(shape) !== undefined
}

function isShortName(name: string): name is keyof typeof SHORT_NAMES {
  return Object.hasOwn(SHORT_NAMES, name)
}
