// The cards that a person owns on all boards that they may read, by their dates or by board. Each leads to the card.

'use client'

import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type ApiAnswer, api } from '@/components/api/client'
import { CardDay } from '@/components/canvas/ui/card-day'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import type { Me } from '@/components/settings/use-me'
import { useToday } from '@/components/settings/use-today'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import { useWorkspaces, type Workspace } from '@/components/workspace/use-workspaces'
import { guessLanguage } from '@/lib/brief/text-shape'
import { boardPath } from '@/lib/domain/boards/board-path'
import { BoardFrame } from './board-frame'
import { cardsByBoard, cardsByDate, type MyCard } from './my-card-groups'
import { useSignedIn } from './use-signed-in'

export interface MyCardsProps {
  me: Me
  initialWorkspaces: readonly Workspace[]
}

const REFRESH_INTERVAL_MS = 15_000
const LEVEL_CLASS = {
  low: 'bg-level-low-soft text-level-low',
  medium: 'bg-level-medium-soft text-level-medium',
  high: 'bg-level-high-soft text-level-high',
  'very-high': 'bg-level-very-high-soft text-level-very-high',
} as const

export function MyCards({ me, initialWorkspaces }: MyCardsProps) {
  const t = useTranslations('boards.myCards')
  const signedIn = useSignedIn(true)
  const workspaces = useWorkspaces(initialWorkspaces, signedIn).data ?? []
  const cards = useQuery({
    queryKey: ['my-cards'],
    refetchInterval: REFRESH_INTERVAL_MS,
    queryFn: async ({ signal }): Promise<ApiAnswer<'GET /api/my/cards'>['cards']> =>
      (await api('GET /api/my/cards', { signal })).cards,
  })
  return (
    <BoardFrame
      signedIn={signedIn === true}
      me={me}
      place={undefined}
      workspaces={workspaces}
      mayMakeWorkspaces={!me.isAnonymous}
    >
      <div className="max-w-2xl">
        <h1 className="font-semibold text-lg">{t('title')}</h1>
        <p className="mt-1 text-ink-soft leading-5">{t('intro')}</p>
      </div>
      {cards.isError && !cards.data ? <LoadFailed title={t('failed')} query={cards} /> : null}
      {cards.isPending ? <Skeleton className="h-40 rounded-xl" /> : null}
      {cards.data?.length === 0 ? <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState> : null}
      {cards.data && cards.data.length > 0 ? <Lists cards={cards.data} /> : null}
    </BoardFrame>
  )
}

function Lists({ cards }: { cards: readonly MyCard[] }) {
  const t = useTranslations('boards.myCards')
  const today = useToday()
  const [order, setOrder] = useState<'date' | 'board'>('date')
  const groups =
    order === 'date'
      ? cardsByDate(cards, today).map(({ name, cards: some }) => ({
          key: name,
          title: t(`group.${name}`),
          cards: some,
        }))
      : cardsByBoard(cards).map(({ board, cards: some }) => ({ key: board.id, title: board.title, cards: some }))
  return (
    <div className="-mt-4 flex flex-col gap-6">
      <fieldset className="flex gap-1" aria-label={t('order')}>
        {(['date', 'board'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={order === each}
            onClick={() => setOrder(each)}
            className="h-8 rounded-lg px-2.5 text-ink-soft hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:h-11"
          >
            {t(`by.${each}`)}
          </button>
        ))}
      </fieldset>
      {groups.map(({ key, title, cards: some }) => (
        <section key={key} aria-label={title}>
          <h2 className="mb-2 flex items-baseline gap-2 font-semibold">
            <span dir="auto" className="min-w-0 truncate">
              {title}
            </span>
            <span className="font-normal text-mute text-xs tabular-nums">{some.length}</span>
          </h2>
          <ul className="divide-y divide-line rounded-xl border border-line bg-panel">
            {some.map((card) => (
              <CardLine
                key={`${card.board.id} ${card.cardId}`}
                card={card}
                today={today}
                showsBoard={order === 'date'}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface CardLineProps {
  card: MyCard
  today: string
  showsBoard: boolean
}

function CardLine({ card, today, showsBoard }: CardLineProps) {
  const t = useTranslations('boards.myCards')
  const words = useTranslations('card')
  const { kind, ref, title, level, due, review, isDone, board } = card
  return (
    <li>
      <Link
        href={boardPath(board.id, { place: 'card', id: card.cardId })}
        className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-3.5 py-2 first:rounded-t-xl last:rounded-b-xl hover:bg-hover"
      >
        <span className="flex shrink-0 items-center gap-1.5 text-mute tabular-nums">
          <KindGlyph kind={kind} />
          <span className="sr-only">{words(`kind.${kind}`)}</span>
          {ref}
        </span>
        <span className="min-w-40 grow basis-0">
          <span
            dir="auto"
            lang={guessLanguage(title) || undefined}
            className={clsx('block break-words font-medium leading-5', isDone && 'text-ink-soft')}
          >
            {title === '' ? words('face.untitled') : title}
          </span>
          {showsBoard ? (
            <span
              dir="auto"
              lang={guessLanguage(board.title) || undefined}
              className="block truncate text-mute text-xs"
            >
              {board.title}
            </span>
          ) : null}
        </span>
        {level ? (
          <span className={clsx('rounded-full px-2 py-0.5 font-medium text-xs', LEVEL_CLASS[level])}>
            {words(`level.${level}`)}
          </span>
        ) : null}
        {isDone ? <span className="text-mute text-xs">{t('done')}</span> : null}
        {due ? <CardDay name="due" day={due} today={today} /> : null}
        {review ? <CardDay name="review" day={review} today={today} /> : null}
      </Link>
    </li>
  )
}
