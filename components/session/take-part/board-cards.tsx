// The board's cards by level and kind, for steps in which people talk and nobody is asked to write. Each opens to be read and,
// where the step lets people edit the board, to be moved by its scores.

import { ChevronRight, UserRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { ownerWords } from '@/lib/domain/cards/card-owner'
import { type CardGap, cardGaps } from '@/lib/domain/coverage/card-gaps'
import { coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { cardsByLevel, LEVELLED_KINDS } from '@/lib/domain/register/by-level'
import type { StepView } from '@/lib/domain/session/session'
import { LevelSign } from './level-sign'
import { OpenedCard } from './opened-card'

export interface BoardCardsProps {
  boardId: string
  /** A user's id. */
  me: string
  view: BoardView
  mayEdit: boolean
  /** The cards that the step is about come first, and it says so once none is left. */
  about: StepView | null | undefined
}

export function BoardCards({ boardId, me, view, mayEdit, about }: BoardCardsProps) {
  const { cards, criteria } = view
  const t = useTranslations('takePart.cards')
  const card = useTranslations('card')
  const [openedId, setOpenedId] = useState<string>()
  const opened = cards.find(({ id }) => id === openedId)
  const gaps = useMemo(() => cardGaps(view, criteria), [view, criteria])
  const task = about === 'gaps' || about === 'traceability' ? about : undefined
  const notScored = useMemo(() => new Set(coverageGaps(view, criteria).risksNotScored), [view, criteria])
  const comesFirst = ({ id }: BoardCard) =>
    task !== undefined && (gaps.has(id) || (task === 'gaps' && notScored.has(id)))
  const first = cards.filter(comesFirst)
  const others = cards.filter((each) => !comesFirst(each))
  const list = (together: readonly BoardCard[]) => <CardList cards={together} gaps={gaps} onOpen={setOpenedId} />
  if (cards.length === 0) return <p className="text-mute">{t('none')}</p>
  return (
    <section aria-label={t('heading')} data-palette={criteria.palette} className="flex flex-col gap-3">
      <div>
        <h2 className="font-semibold">{t('heading')}</h2>
        <p className="text-mute">{t(mayEdit ? 'move' : 'read')}</p>
      </div>
      {task ? (
        <div className="flex flex-col gap-1.5">
          <h3 className="font-semibold text-ink-soft text-xs">{t(task, { count: first.length })}</h3>
          {first.length > 0 ? list(first) : null}
        </div>
      ) : null}
      {cardsByLevel(others, criteria).map(({ level, kind: unrated, cards: together }) => (
        <div key={level ?? unrated} className="flex flex-col gap-1.5">
          <h3>
            {level ? (
              <LevelSign level={level} criteria={criteria} />
            ) : unrated ? (
              <span className="font-semibold text-ink-soft text-xs">
                {card(`kindMany.${unrated}`)}
                {LEVELLED_KINDS.includes(unrated) ? ` · ${t('noLevel')}` : null}
              </span>
            ) : null}
          </h3>
          {list(together)}
        </div>
      ))}
      {opened ? (
        <OpenedCard
          key={opened.id}
          boardId={boardId}
          me={me}
          card={opened}
          view={view}
          mayEdit={mayEdit}
          onClose={() => setOpenedId(undefined)}
        />
      ) : null}
    </section>
  )
}

interface CardListProps {
  readonly cards: readonly BoardCard[]
  readonly gaps: ReadonlyMap<string, CardGap>
  readonly onOpen: (cardId: string) => void
}

function CardList({ cards, gaps, onOpen }: CardListProps) {
  const card = useTranslations('card')
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
      {cards.map(({ id, ref, kind, language, fields, ...rest }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => onOpen(id)}
            className="flex w-full items-baseline gap-2 px-3 py-2 text-start leading-5 hover:bg-hover pointer-coarse:py-3"
          >
            <span role="img" aria-label={card(`kind.${kind}`)} className="text-mute">
              <KindGlyph kind={kind} />
            </span>
            <span className="shrink-0 text-mute text-xs tabular-nums">{ref}</span>
            <span className="min-w-0 grow [overflow-wrap:anywhere]">
              <span dir="auto" lang={cardLanguage({ language, title: rest.title })} className="block">
                {shownTitle(rest) || card('face.untitled')}
              </span>
              <Owner words={ownerWords({ fields })} />
              <Gap gap={gaps.get(id)} />
            </span>
            <ChevronRight aria-hidden className="size-4 shrink-0 self-center text-mute" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Gap({ gap }: { gap: CardGap | undefined }) {
  const t = useTranslations('card.face')
  return gap ? <span className="block text-warning text-xs">{t(gap)}</span> : null
}

function Owner({ words }: { words: string }) {
  return words === '' ? null : (
    <span className="flex items-center gap-1 text-ink-soft text-xs">
      <UserRound aria-hidden className="size-3.5 shrink-0" />
      <span dir="auto">{words}</span>
    </span>
  )
}
