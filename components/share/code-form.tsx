// Asks for the short code of a running session, as it stands on the projector. Text that can't be a code gets an error
// here and is never sent; a code that opens nothing can be corrected.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { HomeLink } from '@/components/ui/home-link'
import { TextField } from '@/components/ui/text-field'
import { parseJoinCode, showJoinCode } from '@/lib/domain/session/join-code'
import { giveInviteToken } from './invite-token'

/** `refused` is a code that the server doesn't know. */
export function CodeForm({ refused }: { refused?: string }) {
  const t = useTranslations('join.code')
  const wrong = refused === undefined ? undefined : (parseJoinCode(refused) ?? refused)
  const [typed, setTyped] = useState(wrong === undefined ? '' : showJoinCode(wrong))
  const [tried, setTried] = useState(false)
  const code = parseJoinCode(typed)
  const error = code === undefined ? tried && t('notACode') : code === wrong && t('noSession')

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (code !== undefined && code !== wrong) giveInviteToken(code)
  }

  return (
    <form onSubmit={submit} noValidate className="rounded-xl border border-line bg-panel p-6 shadow-pop">
      <h1 className="text-balance font-semibold text-lg leading-6">{t('title')}</h1>
      <p className="mt-1 text-mute leading-5">{t('text')}</p>
      <TextField
        className="mt-5 [&_input]:h-12 [&_input]:text-center [&_input]:font-semibold [&_input]:text-2xl [&_input]:uppercase [&_input]:tracking-widest"
        label={t('label')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setTried(false)
        }}
        ref={focusField}
        autoComplete="off"
        spellCheck={false}
        placeholder="ABC-DEF"
        hint={t('hint')}
        error={error}
      />
      <Button type="submit" variant="primary" className="mt-5 h-9! w-full">
        {t('go')}
      </Button>
      <p className="mt-4 text-center">
        <HomeLink>{t('home')}</HomeLink>
      </p>
    </form>
  )
}

/** The code is all that this page asks for. */
function focusField(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  control?.focus()
}
