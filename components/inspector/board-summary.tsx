// Shown when nothing is selected: the board's content and its gaps. Each line leads to the cards it counts.

import { Scale } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCoveredView } from '@/components/canvas/cover/use-covered-view'
import { Button } from '@/components/ui/button'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { useInspector } from './inspector-context'
import { KindCounts } from './kind-counts'
import { Section } from './section'
import { showCard } from './show-card'

/** This many gaps are listed by name; the rest is counted. */
const LISTED = 6

export function BoardSummary({ view: whole }: { view: BoardView }) {
  const t = useTranslations('inspector')
  const criteriaWords = useTranslations('criteria')
  const { editor, openCriteria } = useInspector()
  const view = useCoveredView(editor, whole)
  const gaps = coverageGaps(view, view.criteria)
  const cards = new Map(view.cards.map((card) => [card.id, card]))
  const cardsOf = (ids: readonly string[]) => ids.flatMap((id) => cards.get(id) ?? [])
  return (
    <div className="flex flex-col gap-4 px-4 pt-3 pb-8">
      <header>
        <h2 className="font-semibold text-base">{t('board')}</h2>
        <p className="text-mute">{t('boardHint')}</p>
        <Button size="sm" className="mt-2" icon={<Scale />} onClick={openCriteria}>
          {criteriaWords('title')}
        </Button>
      </header>
      <Section title={t('section.cards')}>
        {view.cards.length === 0 ? <p className="text-mute">{t('noCards')}</p> : <KindCounts cards={view.cards} />}
      </Section>
      {view === whole ? null : <p className="text-mute">{t('coveredGaps')}</p>}
      <Gap title={t('gap.withoutTreatment')} cards={cardsOf(gaps.risksWithoutTreatment.map(({ riskId }) => riskId))} />
      <Gap title={t('gap.notScored')} cards={cardsOf(gaps.risksNotScored)} />
      <Gap title={t('gap.withoutRisk')} cards={cardsOf(gaps.recommendationsWithoutRisk)} />
    </div>
  )
}

function Gap({ title, cards }: { title: string; cards: readonly BoardCard[] }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const { editor } = useInspector()
  if (cards.length === 0) return null
  return (
    <Section title={`${title} · ${cards.length}`}>
      <ul className="-mx-1.5">
        {cards.slice(0, LISTED).map((card) => (
          <li key={card.id}>
            <button
              type="button"
              onClick={() => showCard(editor, card.id)}
              className="flex min-h-8 w-full items-baseline gap-2 rounded-md px-1.5 py-1.5 text-start hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:py-3"
            >
              <span className="shrink-0 text-mute text-xs tabular-nums">{card.ref}</span>
              <span className="line-clamp-2 break-words">{shownTitle(card) || words('face.untitled')}</span>
            </button>
          </li>
        ))}
      </ul>
      {cards.length > LISTED ? <p className="text-mute">{t('andMore', { count: cards.length - LISTED })}</p> : null}
    </Section>
  )
}
