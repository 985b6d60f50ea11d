// How many cards of each kind, with the sign of the kind.

import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import type { BoardCard } from '@/lib/document/view/board-view'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'

export function KindCounts({ cards }: { cards: readonly BoardCard[] }) {
  const words = useTranslations('card')
  const counts = CARD_KINDS.map((kind) => ({ kind, count: cards.filter((card) => card.kind === kind).length }))
  return (
    <dl>
      {counts.map(({ kind, count }) =>
        count === 0 ? null : (
          <div key={kind} className="flex min-h-7 items-center gap-2">
            <dt className="flex min-w-0 grow items-center gap-2 text-ink-soft">
              <KindGlyph kind={kind} />
              {words(`kind.${kind}`)}
            </dt>
            <dd className="tabular-nums">{count}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
