// How many cards of each kind, with the sign of the kind.

import { useTranslations } from 'use-intl'
import type { BoardCard } from '@/lib/document/board-view'
import { CARD_KIND_INFO, CARD_KINDS } from '@/lib/domain/card-kind'
import { Row } from './section'

export function KindCounts({ cards }: { cards: readonly BoardCard[] }) {
  const words = useTranslations('card')
  return CARD_KINDS.map((kind) => {
    const count = cards.filter((card) => card.kind === kind).length
    return count === 0 ? null : (
      <Row key={kind} label={`${CARD_KIND_INFO[kind].sign} ${words(`kind.${kind}`)}`}>
        <p className="text-right tabular-nums">{count}</p>
      </Row>
    )
  })
}
