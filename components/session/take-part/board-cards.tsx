// The board's cards to read, by level, for steps in which people talk and nobody is asked to write.

import { useLocale, useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import type { BoardView } from '@/lib/document/view/board-view'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { cardsByLevel } from '@/lib/domain/register/by-level'

export function BoardCards({ view: { cards, criteria } }: { view: BoardView }) {
  const t = useTranslations('takePart.cards')
  const card = useTranslations('card')
  const locale = useLocale()
  if (cards.length === 0) return <p className="text-mute">{t('none')}</p>
  return (
    <section aria-label={t('heading')} data-palette={criteria.palette} className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('heading')}</h2>
      {cardsByLevel(cards, criteria).map(({ level, cards: ofLevel }) => (
        <div key={level ?? 'none'} className="flex flex-col gap-1.5">
          <h3>
            <span
              className={`rounded-full px-2.5 py-0.5 font-semibold text-xs ${level ? LEVEL_CHIP_CLASS[level] : 'bg-hover text-mute'}`}
            >
              {level ? levelWord(criteria, level, locale) : t('noLevel')}
            </span>
          </h3>
          <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
            {ofLevel.map(({ id, ref, kind, title, language }) => (
              <li key={id} className="flex items-baseline gap-2 px-3 py-2 leading-5">
                <span role="img" aria-label={card(`kind.${kind}`)} className="text-mute">
                  <KindGlyph kind={kind} />
                </span>
                <span className="shrink-0 text-mute text-xs tabular-nums">{ref}</span>
                <span lang={language || undefined} className="min-w-0 [overflow-wrap:anywhere]">
                  {title || card('face.untitled')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
