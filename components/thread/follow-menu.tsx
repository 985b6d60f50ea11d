// What somebody wants to hear: of a board as a window, of a thread as a small menu.

import { Bell, BellOff, BellRing } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { Segmented } from '@/components/ui/segmented'
import { toast } from '@/components/ui/toaster'
import { FOLLOW_LEVELS, type FollowLevel } from '@/lib/domain/inbox/inbox'
import { useFollow, useFollows } from './follows-api'

const SIGNS: Readonly<Record<FollowLevel, ReactNode>> = { all: <BellRing />, mine: <Bell />, none: <BellOff /> }

/** Chooses what a person hears of a thread; without a choice it is what they hear of its board. */
export function ThreadFollowMenu({ boardId, threadId }: { boardId: string; threadId: string }) {
  const t = useTranslations('inbox.follow')
  const choose = useChoose(boardId, threadId)
  const { data } = useFollows(boardId)
  const level = data?.threads[threadId] ?? data?.level ?? 'mine'
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" label={t('thread', { level: t(`short.${level}`) })} icon={SIGNS[level]} />}
      items={[
        { heading: t('threadTitle') },
        ...FOLLOW_LEVELS.map((each) => ({
          label: t(`ofThread.${each}`),
          checked: each === level,
          onSelect: () => choose(each),
        })),
      ]}
    />
  )
}

export interface BoardFollowDialogProps {
  boardId: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Chooses what a person hears of a board. */
export function BoardFollowDialog({ boardId, open, onOpenChange }: BoardFollowDialogProps) {
  const t = useTranslations('inbox.follow')
  const choose = useChoose(boardId)
  const { data } = useFollows(boardId, open)
  const level = data?.level ?? 'mine'
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('text')}>
      <Segmented
        label={t('title')}
        hideLabel
        value={data && level}
        options={FOLLOW_LEVELS.map((each) => ({ value: each, label: t(`short.${each}`) }))}
        onChange={(next) => next && choose(next)}
      />
      <p aria-live="polite" className="mt-2 text-ink-soft leading-5">
        {data ? t(`ofBoard.${level}`) : null}
      </p>
    </Dialog>
  )
}

function useChoose(boardId: string, threadId?: string): (level: FollowLevel) => void {
  const t = useTranslations('inbox')
  const tell = useErrorMessage()
  const { mutate } = useFollow(boardId, threadId)
  return (level) => mutate(level, { onError: (error) => toast.error(t('failed'), { description: tell(error) }) })
}
