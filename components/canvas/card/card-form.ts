// What the cards of a matrix show where they have no room for both title and reference. One signal knows it of all cards, and
// looks again at those of a matrix when one of them has changed.

import { type Computed, computed, createComputedCache, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import { titledShape } from '@/lib/domain/cards/kept-title'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { faceCriteria } from '../board-criteria'
import { withoutCovered } from '../cover/covered-scores'
import { ofEachShape } from '../each-shape'
import { cardsOfMatrix } from '../matrix/arrange-matrix'
import { axesOf } from '../matrix/board-axes'
import { matricesOnPage } from '../matrix/matrices-on-page'
import { leastWordPx } from '../sight/word-size'
import { type MeasureText, textMeasurer } from '../text/measure-text'
import { canvasWords } from '../words/canvas-words'
import { type CardFacts, cardFacts } from './card-facts'
import { layoutCard, modeInMatrix } from './card-layout'
import { cardRelations } from './card-relations'
import { faceContext } from './face-context'
import type { CardForm } from './layout/laid-out-card'
import { sharedForms } from './layout/shared-form'

type Forms = ReadonlyMap<TLShapeId, CardForm>

/** Returns the form that a card shares with those beside it in a matrix; undefined for its own. Reactive. */
export const cardForm = ofEachShape(
  'forms of cards',
  (editor: Editor) => matricesOnPage(editor).map((matrix) => signals.get(matrix, () => signalOf(editor, matrix)).get()),
  (all, id): CardForm | undefined => {
    for (const forms of all) if (forms.has(id)) return forms.get(id)
    return undefined
  },
)

const signals = new WeakCache<MatrixShape, Computed<Forms>>()

function signalOf(editor: Editor, matrix: MatrixShape): Computed<Forms> {
  return computed('forms of a matrix', () => {
    const axes = axesOf(editor, matrix)
    const leastPx = leastWordPx(editor)
    const measure = textMeasurer()
    const cards = cardsOfMatrix(editor, matrix.id).flatMap((card) => {
      const facts = factsOf.get(editor, card.id)
      const cell = cellOf(axes, card.props.fields)
      const place = cell ? `${cell.x},${cell.y}` : 'tray'
      return facts ? [{ id: card.id, facts, size: { w: card.props.w, h: card.props.h }, place }] : []
    })
    const known = hasRefs.get(measure, () => new WeakMap())
    return sharedForms(cards, (facts, size, form) => {
      const key = `${size.w} ${size.h} ${leastPx} ${form}`
      const answers = known.get(facts) ?? new Map<string, boolean>()
      known.set(facts, answers)
      const answer = answers.get(key) ?? layoutCard(facts, size, modeInMatrix(leastPx), measure, leastPx, form).hasRef
      answers.set(key, answer)
      return answer
    })
  })
}

/** Whether cards show their references, by what measures their words and by their facts: most cards of a matrix stay as they are. */
const hasRefs = new WeakCache<MeasureText, WeakMap<CardFacts, Map<string, boolean>>>()

const factsOf = createComputedCache(
  'facts for a form',
  (editor: Editor, card: CardShape) => {
    const shown = withoutCovered(editor, card)
    const context = { ...faceContext(editor, card), isCovered: shown !== card.props }
    const titled = titledShape({ props: shown, meta: card.meta })
    return cardFacts(titled, cardRelations(editor, card), canvasWords(editor), faceCriteria(editor), context)
  },
  { areRecordsEqual: (a, b) => a.props === b.props && a.meta === b.meta },
)
