// Scores the selected cards by a key: a risk's likelihood and impact, a driver's impact and uncertainty, a
// recommendation's impact. A card in a matrix moves accordingly.

import type { Editor, TLShapePartial } from 'tldraw'
import type { Step } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { CardShape } from '@/lib/schema/card-shape'
import { isCard } from './is-card'

const SCORED_FIELDS: Readonly<Partial<Record<CardKind, { readonly first: string; readonly second?: string }>>> = {
  risk: { first: 'likelihoodCurrent', second: 'impactCurrent' },
  opportunity: { first: 'likelihoodCurrent', second: 'impactCurrent' },
  driver: { first: 'impact', second: 'uncertainty' },
  recommendation: { first: 'impact' },
}

/** One step of undo, whatever the number of cards. */
export function scoreSelected(editor: Editor, axis: 'first' | 'second', value: Step): void {
  const changes: TLShapePartial<CardShape>[] = []
  for (const card of editor.getSelectedShapes()) {
    if (!isCard(card)) continue
    const name = SCORED_FIELDS[card.props.kind]?.[axis]
    if (!name || card.props.fields[name] === value) continue
    changes.push({ id: card.id, type: 'card', props: { fields: { ...card.props.fields, [name]: value } } })
  }
  if (changes.length === 0) return
  editor.markHistoryStoppingPoint('score cards')
  editor.updateShapes(changes)
}
