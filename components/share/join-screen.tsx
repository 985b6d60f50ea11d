// The page behind an invite link: a name, Enter, and one is in. A link that doesn't open says why and what to do.

'use client'

import { Link2Off } from 'lucide-react'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PERSON_NAME_MAX_LENGTH, useRememberedName } from '@/components/settings/remembered-name'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Logo } from '@/components/ui/logo'
import { TextField } from '@/components/ui/text-field'
import type { InviteRole } from '@/lib/domain/role'
import { useJoin } from './use-join'

/** What the server knows of a link before anybody joins by it. */
export type InviteState =
  | { readonly kind: 'open'; readonly boardTitle: string; readonly role: InviteRole; readonly needsPassword: boolean }
  | { readonly kind: 'not-found' | 'used-up' }

export interface JoinScreenProps {
  token: string
  invite: InviteState
  /** Of a visitor who has one here already; '' otherwise. */
  knownName: string
}

export function JoinScreen({ token, invite, knownName }: JoinScreenProps) {
  const common = useTranslations('common')
  const { join, joining, problem } = useJoin(token)
  const refusal = problem?.kind === 'not-found' || problem?.kind === 'used-up' ? problem.kind : undefined
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 pt-[12vh] pb-10 max-sm:pt-8">
      <span className="mb-6 flex items-center gap-2.5 font-semibold text-sm">
        <Logo />
        {common('appName')}
      </span>
      <main className="w-full max-w-sm">
        {invite.kind === 'open' && refusal === undefined ? (
          <JoinForm invite={invite} knownName={knownName} join={join} joining={joining} problem={problem} />
        ) : (
          <Refusal kind={refusal ?? (invite.kind === 'used-up' ? 'used-up' : 'not-found')} />
        )}
      </main>
    </div>
  )
}

interface JoinFormProps extends Pick<ReturnType<typeof useJoin>, 'join' | 'joining' | 'problem'> {
  invite: Extract<InviteState, { kind: 'open' }>
  knownName: string
}

function JoinForm({ invite, knownName, join, joining, problem }: JoinFormProps) {
  const t = useTranslations('join')
  const role = useTranslations('common.role')
  const remembered = useRememberedName()
  const [typed, setTyped] = useState<string>()
  const name = typed ?? (knownName || remembered)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)

  const nameError = nameProblem(name)
  const passwordMissing = invite.needsPassword && password === ''
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (nameError === undefined && !passwordMissing && !joining) void join(name.trim(), password)
  }

  return (
    <form onSubmit={submit} noValidate className="rounded-xl border border-line bg-panel p-6 shadow-pop">
      <p className="text-mute">{t('invited')}</p>
      <h1 className="mt-0.5 text-balance font-semibold text-lg leading-6 [overflow-wrap:anywhere]">
        {invite.boardTitle}
      </h1>
      <p className="mt-3 flex items-baseline gap-2 rounded-lg bg-surface px-3 py-2 text-ink-soft">
        <span className="shrink-0 font-medium text-ink">{role(invite.role)}</span>
        {t(`roleText.${invite.role}`)}
      </p>
      <TextField
        className="mt-5"
        label={t('name')}
        value={name}
        onChange={setTyped}
        ref={focusField}
        autoComplete="name"
        name="name"
        placeholder={t('namePlaceholder')}
        hint={t('nameHint')}
        error={
          problem?.kind === 'name'
            ? problem.message
            : tried && nameError && t(nameError, { max: PERSON_NAME_MAX_LENGTH })
        }
      />
      {invite.needsPassword ? (
        <TextField
          className="mt-4"
          label={t('password')}
          type="password"
          autoComplete="off"
          value={password}
          onChange={setPassword}
          error={problem?.kind === 'password' ? problem.message : tried && passwordMissing && t('passwordMissing')}
        />
      ) : null}
      {problem?.kind === 'failed' ? (
        <p role="alert" className="mt-4 rounded-lg bg-danger-soft px-3 py-2 text-danger">
          <strong className="font-medium">{t('problem.failed')}.</strong> {problem.message}
        </p>
      ) : null}
      <Button type="submit" variant="primary" busy={joining} className="mt-5 h-9! w-full">
        {joining ? t('joining') : t('join')}
      </Button>
    </form>
  )
}

function Refusal({ kind }: { kind: 'not-found' | 'used-up' }) {
  const t = useTranslations('join.problem')
  const words = kind === 'used-up' ? (['usedUp', 'usedUpText'] as const) : (['notFound', 'notFoundText'] as const)
  return (
    <EmptyState
      icon={<Link2Off />}
      title={t(words[0])}
      actions={
        <Link href="/" className="inline-flex h-8 items-center px-3 font-medium text-accent hover:underline">
          {t('home')}
        </Link>
      }
    >
      {t(words[1])}
    </EmptyState>
  )
}

function nameProblem(name: string): 'nameMissing' | 'nameTooLong' | undefined {
  const trimmed = name.trim()
  if (trimmed === '') return 'nameMissing'
  return trimmed.length > PERSON_NAME_MAX_LENGTH ? 'nameTooLong' : undefined
}

/** The name is all that stands between a guest and the board, so the page begins there. */
function focusField(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  control?.focus()
}
