// Shown when several things are selected: how many of what, and the actions on all of them.

import { Trash2 } from 'lucide-react'
import type { TLShape } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { BoardCard } from '@/lib/document/view/board-view'
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
          <TintSection cards={cards} />
          <Button
            variant="danger"
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
