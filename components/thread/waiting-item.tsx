// A comment of this person's that the server doesn't have yet: what it says, what it waits for, and the way to delete it.

import { Clock, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { CommentText } from './comment-text'
import type { Waiting } from './use-waiting-comments'
import type { WaitingComment } from './waiting-comments'

export interface WaitingItemProps {
  comment: WaitingComment
  waiting: Waiting
  /** What it is about, where no thread around it says so. */
  about?: string | undefined
}

export function WaitingItem({ comment, waiting, about }: WaitingItemProps) {
  const t = useTranslations('thread.waiting')
  const { key, text, mentions, isRefused } = comment
  const isOnItsWay = waiting.sendingKey === key
  return (
    <li className="my-1 rounded-lg border border-line-strong border-dashed px-3 py-2" data-waiting={key}>
      {about === undefined ? null : (
        <p dir="auto" className="truncate font-medium">
          {about}
        </p>
      )}
      <CommentText text={text} mentions={mentions} me="" />
      <div className="mt-1 flex flex-wrap items-center gap-2 text-mute text-xs [&_svg]:size-3.5">
        <span
          aria-live="polite"
          className={isRefused ? 'flex items-center gap-1 text-danger' : 'flex items-center gap-1'}
        >
          {isRefused ? <TriangleAlert /> : <Clock />}
          {t(isRefused ? 'refused' : isOnItsWay ? 'sending' : 'waits')}
        </span>
        {isOnItsWay ? null : (
          <span className="ms-auto flex gap-1">
            {isRefused ? (
              <Button size="sm" onClick={() => waiting.retry(key)}>
                {t('retry')}
              </Button>
            ) : null}
            <Button
              size="sm"
              variant="ghost"
              aria-label={t('deleteNamed', { text: text.slice(0, 60) })}
              onClick={() => waiting.remove(key)}
            >
              {t('delete')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}
