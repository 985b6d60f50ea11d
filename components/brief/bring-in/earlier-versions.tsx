// The versions of a brief before this one; each can be read, and brought back.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/components/ui/use-formatter'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { type RevisionSummary, useRevisions, useRevisionText } from './use-revisions'

export interface EarlierVersionsProps {
  boardId: string
  brief: PresentedBrief
  onRestore: (revision: number) => void
}

export function EarlierVersions({ boardId, brief, onRestore }: EarlierVersionsProps) {
  const t = useTranslations('brief.replace')
  const format = useFormatter()
  const { data: revisions } = useRevisions(boardId, brief)
  const [open, setOpen] = useState<number | undefined>(undefined)
  const { data: opened } = useRevisionText(boardId, brief.id, open)
  const earlier = revisions?.filter(({ replacedAt }) => replacedAt !== null) ?? []
  if (earlier.length === 0) return null
  const about = ({ replacedAt, characters }: RevisionSummary) =>
    t('version.about', {
      when: format.dateTime(new Date(replacedAt ?? 0), { dateStyle: 'medium', timeStyle: 'short' }),
      count: characters,
    })
  return (
    <div className="flex flex-col gap-2">
      <h4 className="font-semibold text-ink-soft">{t('version.title')}</h4>
      <ul className="flex flex-col gap-1.5">
        {earlier.map((each) => (
          <li key={each.revision} className="rounded-lg border border-line px-3 py-2">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium tabular-nums">{t('version.number', { number: each.revision })}</span>
              <span className="me-auto text-mute text-xs tabular-nums">{about(each)}</span>
              <Button
                size="sm"
                variant="ghost"
                aria-expanded={open === each.revision}
                onClick={() => setOpen(open === each.revision ? undefined : each.revision)}
              >
                {t('version.read')}
              </Button>
              <Button size="sm" onClick={() => onRestore(each.revision)}>
                {t('version.restore')}
              </Button>
            </div>
            {open === each.revision ? (
              <p
                dir="auto"
                lang={brief.metadata.language || undefined}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll by keyboard
                tabIndex={0}
                className="mt-2 max-h-80 select-text overflow-y-auto whitespace-pre-wrap break-words text-ink-soft leading-5"
              >
                {opened?.text ?? '…'}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
