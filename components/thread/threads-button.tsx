// The button of the comments in the bar above the board, with a calm sign while there is something unread.

import { MessageSquare } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'

export interface ThreadsButtonProps {
  isShown: boolean
  /** Comments that this person hasn't read. */
  unread: number
  /** The key that does the same. */
  shortcut: string
  onToggle: () => void
  className?: string
}

export function ThreadsButton({ isShown, unread, shortcut, onToggle, className = '' }: ThreadsButtonProps) {
  const t = useTranslations('thread')
  return (
    <span className={`relative flex ${className}`}>
      <IconButton
        label={t('button', { count: unread })}
        shortcut={shortcut}
        icon={<MessageSquare />}
        aria-pressed={isShown}
        onClick={onToggle}
      />
      {unread > 0 ? <UnreadDot /> : null}
    </span>
  )
}

/** Stands in the corner of a button. */
export function UnreadDot() {
  return (
    <span
      aria-hidden
      data-unread-dot
      className="pointer-events-none absolute top-1 end-1 size-2 rounded-full bg-accent ring-2 ring-panel pointer-coarse:top-2 pointer-coarse:end-2"
    />
  )
}
