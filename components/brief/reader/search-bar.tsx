// The search field of the reader: which match of how many, to the next and the one before, and how often the words are
// in the board's other briefs.

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import type { ReaderSearch } from './reader-search'
import { MOST_MATCHES } from './use-brief-search'
import type { SearchInText } from './use-search-in-text'

export interface SearchBarProps {
  search: ReaderSearch
  found: SearchInText
}

export function SearchBar({ search, found }: SearchBarProps) {
  const { query, others, asked } = search
  const t = useTranslations('brief.search')
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again takes the focus again
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const { matches, current, goTo, close } = found
  const step = (by: 1 | -1) => goTo((current ?? -1) + by)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isEmpty = query.trim() === ''
  const count =
    matches.length >= MOST_MATCHES
      ? t('many', { index: (current ?? 0) + 1, count: MOST_MATCHES })
      : t('position', { index: (current ?? 0) + 1, count: matches.length })
  return (
    <search aria-label={t('title')} className="shrink-0 border-line border-b bg-surface px-2 py-1.5">
      <div className="flex items-center gap-1">
        <input
          ref={field}
          type="search"
          value={query}
          placeholder={t('placeholder')}
          aria-label={t('placeholder')}
          onChange={(event) => search.setQuery(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-8 min-w-0 grow rounded-md border border-line-strong bg-panel px-2 placeholder:text-mute focus-visible:border-accent focus-visible:outline-none pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden"
        />
        <span role="status" className="min-w-14 whitespace-nowrap px-1 text-center text-mute text-xs tabular-nums">
          {isEmpty ? '' : matches.length === 0 ? t('none') : count}
        </span>
        <IconButton
          size="sm"
          label={t('previous')}
          shortcut="Shift+F3"
          icon={<ChevronUp />}
          disabled={matches.length === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          size="sm"
          label={t('next')}
          shortcut="F3"
          icon={<ChevronDown />}
          disabled={matches.length === 0}
          onClick={() => step(1)}
        />
        <IconButton size="sm" label={t('close')} icon={<X />} onClick={close} />
      </div>
      {others.length > 0 && !isEmpty ? (
        <ul aria-label={t('others')} className="mt-1 flex max-h-24 flex-col overflow-y-auto">
          {others.map(({ briefId, title, count: times }) => (
            <li key={briefId}>
              <button
                type="button"
                onClick={() => search.openBrief(briefId)}
                className="flex min-h-7 w-full items-center gap-2 rounded-md px-2 text-start text-ink-soft text-xs hover:bg-hover pointer-coarse:min-h-11"
              >
                <span dir="auto" className="min-w-0 grow truncate">
                  {title}
                </span>
                <span className="shrink-0 text-mute tabular-nums">{t('count', { count: times })}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  )
}
