// Shown when several things are selected: how many of what, what the cards have in common, and the actions on all.

import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
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

export function SelectionPanel({ ids, cards }: { ids: readonly TLShapeId[]; cards: readonly BoardCard[] }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly } = useInspector()
  const others = ids.length - cards.length
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
      <h2 className="font-semibold text-base">{t('selected', { count: ids.length })}</h2>
      <Section title={t('section.selection')}>
        <KindCounts cards={cards} />
        {others > 0 ? <p className="text-mute">{t('otherShapes', { count: others })}</p> : null}
      </Section>
      <LockSection ids={ids} />
      {isReadOnly ? null : (
        <>
          {free.length > 0 ? <BulkPanel key={free.map(({ id }) => id).join(' ')} cards={free} /> : null}
          <TintSection cards={free} />
          <Button
            variant="ghost"
            className="self-start text-danger!"
            icon={<Trash2 />}
            onClick={() => deleteShapes(editor, ids)}
          >
            {t('deleteSelected', { count: ids.length })}
          </Button>
        </>
      )}
    </div>
  )
}
