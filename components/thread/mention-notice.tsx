// Says under the box of a comment that a name in it calls nobody, and leads to where people are let in.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { Unheard } from './mention-text'
import { useBoardThreads } from './threads-context'

export interface MentionNoticeProps {
  /** The id of the words, by which the box refers to them. */
  id: string
  unheard: Unheard | undefined
}

export function MentionNotice({ id, unheard }: MentionNoticeProps) {
  const t = useTranslations('thread')
  const share = useBoardThreads()?.share
  return (
    <div className={unheard ? 'flex flex-wrap items-center gap-x-2 gap-y-1' : 'sr-only'}>
      {/* The line is there before its words: else screen readers don't say them. */}
      <p id={id} role="status" className="min-w-40 grow basis-0 text-pretty text-ink-soft text-xs leading-4">
        {unheard ? (unheard.isOwner ? t('ownerAway', { name: unheard.name }) : t('nobodyNamed')) : null}
      </p>
      {unheard && share ? (
        <Button size="sm" className="pointer-coarse:min-h-11" onClick={share}>
          {t('shareBoard')}
        </Button>
      ) : null}
    </div>
  )
}
