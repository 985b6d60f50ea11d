// The bell in the bars: how much is new on all boards, and the list of it.

import { Bell } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { useInbox } from './inbox-api'
import { type InboxHere, InboxList } from './inbox-list'

/** More are not counted: that there is much to read is said. */
const MOST_SHOWN = 99

export interface InboxButtonProps {
  here?: InboxHere
  className?: string
}

export function InboxButton({ here, className = '' }: InboxButtonProps) {
  const t = useTranslations('inbox')
  const [open, setOpen] = useState(false)
  const unread = useInbox().data?.unread ?? 0
  return (
    <span className={`relative flex ${className}`}>
      <Popover
        open={open}
        onOpenChange={setOpen}
        align="end"
        takesFocus
        label={t('title')}
        className="w-96 max-w-[calc(100vw-1rem)] p-0! pb-1"
        trigger={<IconButton label={t('button', { count: unread })} icon={<Bell />} />}
      >
        <InboxList here={here} onLeave={() => setOpen(false)} />
      </Popover>
      {unread > 0 ? (
        <span
          aria-hidden
          data-inbox-count
          className="pointer-events-none absolute -top-0.5 -end-0.5 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[10px] text-accent-ink leading-4 tabular-nums ring-2 ring-panel pointer-coarse:top-1 pointer-coarse:end-0.5"
        >
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      ) : null}
    </span>
  )
}

export interface InboxDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  here: InboxHere
}

/** The same list in a window, for bars without room for the bell and for people who find everything by typing. */
export function InboxDialog({ open, onOpenChange, here }: InboxDialogProps) {
  const t = useTranslations('inbox')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')}>
      <div className="-mx-3">
        <InboxList here={here} onLeave={() => onOpenChange(false)} hidesTitle />
      </div>
    </Dialog>
  )
}
