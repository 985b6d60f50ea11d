// Lets the facilitator show the room how to join, make another code, or stop people from joining by one.

import { Maximize2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Popover } from '@/components/ui/popover'
import type { LiveSession } from '@/lib/domain/session/session'
import { CodeControls } from './code-controls'
import { JoinSign } from './join-sign'

export interface InvitePeopleProps {
  boardId: string
  session: LiveSession
  /** One element that takes a ref and event handlers. */
  trigger: ReactElement
  /** Shows the sign large: LargeSign, which stands where this may go. */
  onLarge: () => void
}

export function InvitePeople({ trigger, boardId, session, onLarge }: InvitePeopleProps) {
  const t = useTranslations('session.invite')
  const [isOpen, setIsOpen] = useState(false)
  const { joinCode } = session
  return (
    <Popover
      label={t('title')}
      align="end"
      className="w-96 max-w-[calc(100vw-1rem)]"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={trigger}
    >
      {joinCode === null ? <p className="text-ink-soft leading-5">{t('off')}</p> : <JoinSign code={joinCode} />}
      <div className="mt-3 flex flex-col gap-3 border-line border-t pt-3">
        {joinCode === null ? null : (
          <Button
            icon={<Maximize2 />}
            onClick={() => {
              setIsOpen(false)
              onLarge()
            }}
          >
            {t('large')}
          </Button>
        )}
        <CodeControls boardId={boardId} session={session} />
      </div>
    </Popover>
  )
}

export interface LargeSignProps {
  session: LiveSession
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** How to join, for the room to read off this screen. */
export function LargeSign({ session: { title, joinCode }, open, onOpenChange }: LargeSignProps) {
  return (
    <Dialog open={open && joinCode !== null} onOpenChange={onOpenChange} title={title} widthPx={1_080}>
      {joinCode === null ? null : <JoinSign code={joinCode} />}
    </Dialog>
  )
}
