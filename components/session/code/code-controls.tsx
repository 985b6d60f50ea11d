// What people who join by the code may do, in words and to choose, with a new code and the end of it.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import { DEFAULT_JOIN_ROLE, type JoinRole } from '@/lib/domain/session/join-code'
import type { LiveSession } from '@/lib/domain/session/session'
import { useChangeSession, type WantedChange } from '../session-api'
import { CODE_ROLES, JoinRoleField } from './join-role-field'
import { useCodeRole } from './use-code-role'

export interface CodeControlsProps {
  boardId: string
  session: Pick<LiveSession, 'id' | 'joinCode'>
}

export function CodeControls({ boardId, session }: CodeControlsProps) {
  const t = useTranslations('session.invite')
  const tell = useErrorMessage()
  const { role: codeRole } = useCodeRole(session.joinCode)
  const { mutate, isPending } = useChangeSession(boardId)
  const change = (wanted: WantedChange) =>
    mutate({ id: session.id, change: wanted }, { onError: (error) => toast.error(tell(error)) })
  const [chosen, setChosen] = useState<JoinRole>(DEFAULT_JOIN_ROLE)
  const given = codeRole ?? chosen
  const isOff = session.joinCode === null
  return (
    <>
      <JoinRoleField
        roles={CODE_ROLES}
        hint={isOff ? undefined : t('roleHint')}
        value={isOff ? chosen : given}
        onChange={(joinRole) => {
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
