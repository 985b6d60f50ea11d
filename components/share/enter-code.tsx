// A field for the code of a session, for people who were given the server's address and a code: it leads to the page
// that asks for their name.

'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { JOIN_PATH } from '@/components/paths/join-path'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { parseJoinCode } from '@/lib/domain/session/join-code'
import { giveInviteToken } from './invite-token'

export function EnterCode() {
  const t = useTranslations('join.code')
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const code = parseJoinCode(typed)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (code === undefined) return
    giveInviteToken(code)
    router.push(JOIN_PATH)
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-2">
      <TextField
        label={t('enter')}
        hideLabel
        className="w-44 [&_input]:not-placeholder-shown:uppercase [&_input]:not-placeholder-shown:tracking-wider"
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setTried(false)
        }}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('enter')}
        error={tried && code === undefined && t('notACode')}
      />
      <Button type="submit">{t('enterGo')}</Button>
    </form>
  )
}
