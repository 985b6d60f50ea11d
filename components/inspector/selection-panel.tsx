// Shown when no single card, link or matrix is selected: what is selected in plain words, and what one may do with it. One
// thing shows its words, cards show what they have in common, and what is drawn shows its look.

import { memo, useDeferredValue, useMemo } from 'react'
import { type TLShape, type TLShapeId, useValue } from 'tldraw'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { isZone } from '@/components/canvas/zone/zone-drop'
import type { BoardCard } from '@/lib/document/view/board-view'
import { BulkPanel } from './bulk-panel'
import { CountedThings } from './counted-things'
import { DeleteButton } from './delete-button'
import { HeldCards } from './held-cards'
import { useInspector } from './inspector-context'
import { LockButton, LockNote } from './lock-section'
import { StyleSection } from './style/style-section'
import { TintSection } from './style/tint-section'
import { ShapeText } from './texts/shape-text'
import { ZoneSection } from './zone-section'

export function SelectionPanel({ ids, cards }: { ids: readonly TLShapeId[]; cards: readonly BoardCard[] }) {
  const { editor, isReadOnly } = useInspector()
  // What a host has locked stays as it is for others.
  const freeIds = useValue(
    'free cards',
    () =>
      ids
        .filter((id) => {
          const shape = editor.getShape(id)
          return shape !== undefined && lockFor(editor, shape) === undefined
        })
        .join(' '),
    [editor, ids],
  )
  const free = useMemo(() => {
    const found = new Set(freeIds.split(' '))
    return cards.filter(({ id }) => found.has(id))
  }, [cards, freeIds])
  return (
    <div className="flex flex-col gap-4 px-4 pt-3 pb-8">
      <CountedThings ids={ids} />
      {ids.length === 1 && ids[0] ? <OnlyThing key={ids[0]} id={ids[0]} /> : null}
      <LockNote ids={ids} />
      {!isReadOnly && free.length > 0 ? <BulkPanel key={free.map(({ id }) => id).join(' ')} cards={free} /> : null}
      <TintSection cards={free} />
      <StyleSection ids={ids} />
      <LockButton ids={ids} />
      <DeleteButton ids={ids} />
    </div>
  )
}

/** What one thing says and holds. It follows each letter and move of the thing, and the rest of the panel does not. */
function OnlyThing({ id }: { id: TLShapeId }) {
  const { editor } = useInspector()
  const only = useValue('what is selected alone', () => editor.getShape(id), [editor, id])
  const isWrittenOn = useValue('is written on', () => editor.getEditingShapeId() === id, [editor, id])
  // A letter is painted on the canvas first, where the eyes are. A box in which somebody types must not lag behind.
  const painted = useDeferredValue(only)
  const shown = isWrittenOn && painted?.id === id ? painted : only
  return shown ? <Said shape={shown} /> : null
}

const Said = memo(function Said({ shape }: { shape: TLShape }) {
  return (
    <>
      <ShapeText shape={shape} />
      {isZone(shape) ? <ZoneSection zone={shape} /> : null}
      {isZone(shape) || shape.type === 'frame' ? <HeldCards holderId={shape.id} /> : null}
    </>
  )
})
