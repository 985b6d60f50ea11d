// All that is new on the board, by kind. A line leads to its card, and is then looked at. Lines of what is gone lead
// nowhere: to read them is all that one can do.

import { clsx } from 'clsx'
import { Check, ChevronRight } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { keyOfLink } from '@/lib/domain/changes/news'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { type NewsEntry, newsGroups, threadWords } from '@/lib/export/news-text'
import type { BoardNews } from './use-board-news'

export interface NewsListProps {
  news: BoardNews
  criteria: Criteria
  onShowCard: (cardId: string) => void
  onShowThreads: () => void
  onShowRounds: () => void
  /** Shows all that happened, seen or not. */
  onShowAll: () => void
}

export function NewsList({ news, criteria, onShowCard, onShowThreads, onShowRounds, onShowAll }: NewsListProps) {
  const t = useTranslations('news')
  const locale = useLocale()
  const { changes, names, happened, left, look, lookAtAll, lookAtHappened } = news
  const groups = useMemo(
    () => newsGroups(changes, { locale, criteria, nameOf: (userId) => names[userId] }),
    [changes, locale, criteria, names],
  )
  useEffect(
    () => look([...changes.removed.map(({ cardId }) => cardId), ...changes.unlinked.map(keyOfLink)]),
    [changes, look],
  )
  const open = (entry: NewsEntry) => {
    look([entry.key])
    if (entry.cardId !== null) onShowCard(entry.cardId)
  }
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-mute text-xs">
          <RelativeTime at={news.since} />
          <span role="status" className="block text-ink-soft text-sm">
            {left.size === 0 && happened ? null : t('left', { count: left.size })}
          </span>
        </p>
        {left.size > 0 || happened ? <Button onClick={lookAtAll}>{t('allSeen')}</Button> : null}
      </div>
      {happened ? (
        <section aria-label={t('group.happened')}>
          <h3 className="mb-1 font-semibold text-mute text-xs">{t('group.happened')}</h3>
          <ul className="-mx-2 flex flex-col">
            {happened.comments + happened.resolved > 0 ? (
              <HappenedLine
                words={threadWords(happened, locale)}
                onOpen={() => {
                  lookAtHappened()
                  onShowThreads()
                }}
              />
            ) : null}
            {happened.rounds > 0 ? (
              <HappenedLine words={t('rounds', { count: happened.rounds })} onOpen={onShowRounds} />
            ) : null}
          </ul>
        </section>
      ) : null}
      {groups.map(({ name, entries }) => (
        <section key={name} aria-label={t(`group.${name}`)}>
          <h3 className="mb-1 font-semibold text-mute text-xs">{t(`group.${name}`)}</h3>
          <ul className="-mx-2 flex flex-col">
            {entries.map((entry) => (
              <li key={entry.key}>
                <EntryLine entry={entry} isLeft={left.has(entry.key)} onOpen={() => open(entry)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Button variant="ghost" className="self-start" onClick={onShowAll}>
        {t('activity.show')}
      </Button>
    </div>
  )
}

function HappenedLine({ words, onOpen }: { words: string; onOpen: () => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="flex w-full items-center gap-1.5 rounded-lg px-2 py-1.5 text-start hover:bg-hover pointer-coarse:min-h-11"
      >
        <span className="flex w-4 shrink-0 justify-center">
          <span aria-hidden className="size-2 rounded-full bg-accent" />
        </span>
        <span className="min-w-0 grow font-medium">{words}</span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-mute" />
      </button>
    </li>
  )
}

interface EntryLineProps {
  entry: NewsEntry
  isLeft: boolean
  onOpen: () => void
}

function EntryLine({ entry, isLeft, onOpen }: EntryLineProps) {
  const t = useTranslations('news')
  const { kind, ref, title, detail, cardId } = entry
  const words = (
    <>
      <span className="flex w-4 shrink-0 justify-center pt-0.5">
        {isLeft ? (
          <span aria-hidden className="mt-1 size-2 rounded-full bg-accent" />
        ) : (
          <Check role="img" aria-label={t('entrySeen')} className="size-4 text-mute" />
        )}
      </span>
      <span className="min-w-0 grow">
        <span className="flex items-baseline gap-1.5">
          <KindGlyph kind={kind} />
          <span className="shrink-0 text-mute text-xs tabular-nums">{ref}</span>
          <span dir="auto" className={clsx('min-w-0 break-words', isLeft && 'font-medium')}>
            {title || t('untitled')}
          </span>
        </span>
        {detail ? (
          <span className="block break-words text-mute text-xs leading-5 pointer-coarse:text-sm">{detail}</span>
        ) : null}
      </span>
    </>
  )
  const look = 'flex w-full gap-1.5 rounded-lg px-2 py-1.5 text-start'
  if (cardId === null) return <div className={look}>{words}</div>
  return (
    <button type="button" onClick={onOpen} className={clsx(look, 'hover:bg-hover pointer-coarse:min-h-11')}>
      {words}
    </button>
  )
}
