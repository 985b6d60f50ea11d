// Shown when several things are selected: how many of what, what the cards have in common, and the actions on all.

import { Trash2 } from 'lucide-react'
import { type TLShape, type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { Button } from '@/components/ui/button'
import type { BoardCard } from '@/lib/document/view/board-view'
import { BulkPanel } from './bulk-panel'
import { deleteShapes } from './delete-shapes'
import { useInspector } from './inspector-context'
import { KindCounts } from './kind-counts'
import { LockSection } from './lock-section'
import { Section } from './section'
import { TintSection } from './tint-section'

export function SelectionPanel({ shapes, cards }: { shapes: readonly TLShape[]; cards: readonly BoardCard[] }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly } = useInspector()
  const others = shapes.length - cards.length
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
      <h2 className="font-semibold text-base">{t('selected', { count: shapes.length })}</h2>
      <Section title={t('section.selection')}>
        <KindCounts cards={cards} />
        {others > 0 ? <p className="text-mute">{t('otherShapes', { count: others })}</p> : null}
      </Section>
      <LockSection ids={shapes.map(({ id }) => id)} />
      {isReadOnly ? null : (
        <>
          {free.length > 0 ? <BulkPanel key={free.map(({ id }) => id).join(' ')} cards={free} /> : null}
          <TintSection cards={free} />
          <Button
            variant="ghost"
            className="self-start text-danger!"
            icon={<Trash2 />}
            onClick={() =>
              deleteShapes(
                editor,
                shapes.map((shape) => shape.id),
              )
            }
          >
            {t('deleteSelected', { count: shapes.length })}
          </Button>
        </>
      )}
    </div>
  )
}
