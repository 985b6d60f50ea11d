// Lets the facilitator show the room how to join, make another code, or stop people from joining by one.

import { Maximize2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { useInvitePreview } from '@/components/share/use-join'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Popover } from '@/components/ui/popover'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import { JOIN_ROLES, type JoinRole } from '@/lib/domain/session/join-code'
import type { LiveSession } from '@/lib/domain/session/session'
import { JoinSign } from './join-sign'
import { useChangeSession, type WantedChange } from './session-api'

export interface InvitePeopleProps extends CodeControlsProps {
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

interface CodeControlsProps {
  boardId: string
  session: LiveSession
}

/** Reads the code's role from its preview, as a newcomer would: nobody else has to remember it. */
function CodeControls({ boardId, session }: CodeControlsProps) {
  const t = useTranslations('session.invite')
  const tell = useErrorMessage()
  const { data: preview } = useInvitePreview(session.joinCode ?? undefined)
  const { mutate, isPending } = useChangeSession(boardId)
  const change = (wanted: WantedChange) =>
    mutate({ id: session.id, change: wanted }, { onError: (error) => toast.error(tell(error)) })
  const [chosen, setChosen] = useState<JoinRole>('editor')
  const given = JOIN_ROLES.find((role) => preview?.role === role) ?? chosen
  const isOff = session.joinCode === null
  return (
    <>
      <SelectField
        label={t('role')}
        hint={isOff ? undefined : t('roleHint')}
        value={isOff ? chosen : given}
        options={JOIN_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        onChange={(value) => {
          const joinRole = value || 'editor'
          setChosen(joinRole)
          if (!isOff && joinRole !== given) change({ type: 'invite', joinRole })
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant={isOff ? 'primary' : 'secondary'}
          busy={isPending}
          onClick={() => change({ type: 'invite', joinRole: isOff ? chosen : given })}
        >
          {t(isOff ? 'on' : 'renew')}
        </Button>
        {isOff ? null : (
          <Button variant="ghost" busy={isPending} onClick={() => change({ type: 'stop-inviting' })}>
            {t('stop')}
          </Button>
        )}
      </div>
    </>
  )
}
