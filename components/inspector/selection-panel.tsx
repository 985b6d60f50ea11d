// Shown when no single card, link or matrix is selected: what is selected in plain words, and what one may do with it. One
// thing shows its words, cards show what they have in common, and what is drawn shows its look.

import { type TLShape, type TLShapeId, useValue } from 'tldraw'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { isZone } from '@/components/canvas/zone/zone-drop'
import type { BoardCard } from '@/lib/document/view/board-view'
import { BulkPanel } from './bulk-panel'
import { CountedThings } from './counted-things'
import { DeleteButton } from './delete-button'
import { HeldCards } from './held-cards'
import { useInspector } from './inspector-context'
import { LockSection } from './lock-section'
import { ShapeText } from './shape-text'
import { StyleSection } from './style-section'
import { TintSection } from './tint-section'
import { ZoneSection } from './zone-section'

export function SelectionPanel({ shapes, cards }: { shapes: readonly TLShape[]; cards: readonly BoardCard[] }) {
  const { editor, isReadOnly } = useInspector()
  const only = shapes.length === 1 ? shapes[0] : undefined
  const ids = shapes.map(({ id }) => id)
  // What a host has locked stays as it is for others.
  const free = useValue(
    'free cards',
    () =>
      cards.filter(({ id }) => {
        const shape = editor.getShape(id as TLShapeId)
        return shape !== undefined && lockFor(editor, shape) === undefined
      }),
    [editor, cards],
  )
  return (
    <div className="flex flex-col gap-4 px-4 pt-3 pb-8">
      <CountedThings shapes={shapes} />
      {only ? <ShapeText key={only.id} shape={only} /> : null}
      {only && isZone(only) ? <ZoneSection key={only.id} zone={only} /> : null}
      {only && (isZone(only) || only.type === 'frame') ? <HeldCards holderId={only.id} /> : null}
      <LockSection ids={ids} />
      {!isReadOnly && free.length > 0 ? <BulkPanel key={free.map(({ id }) => id).join(' ')} cards={free} /> : null}
      <TintSection cards={free} />
      <StyleSection shapes={shapes} />
      <DeleteButton ids={ids} />
    </div>
  )
}
