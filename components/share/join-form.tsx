// The form for joining: a name, and the link's password if it has one.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { useRememberedName } from '@/components/settings/remembered-name'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { PERSON_NAME_MAX_LENGTH, personNameProblem } from '@/lib/domain/people/person-name'
import { JOIN_ROLES, parseJoinCode } from '@/lib/domain/session/join-code'
import { isLinkProblem, joinProblemOf } from './join-problem'
import { JoinRefusal } from './join-refusal'
import { type InvitePreview, useJoin } from './use-join'

export interface JoinFormProps {
  token: string
  invite: InvitePreview
  /** The name of somebody who has one here already; '' otherwise. */
  knownName: string
}

export function JoinForm({ token, invite, knownName }: JoinFormProps) {
  const t = useTranslations('join')
  const me = useTranslations('common.me')
  const role = useTranslations('common.role')
  const workspaceRole = useTranslations('workspaces.role')
  // A session's code is for taking part in it, which "commenter" doesn't say.
  const codeRole = parseJoinCode(token) && JOIN_ROLES.find((each) => each === invite.role)
  const words = codeRole
    ? { name: t('takePart'), text: t(`codeText.${codeRole}`) }
    : invite.kind === 'board'
      ? { name: role(invite.role), text: t(`roleText.${invite.role}`) }
      : { name: workspaceRole(invite.role), text: t(`workspaceRoleText.${invite.role}`) }
  const errorMessage = useErrorMessage()
  const { join, joining, error } = useJoin(token)
  const remembered = useRememberedName()
  const [typed, setTyped] = useState<string>()
  const name = typed ?? (knownName || remembered)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)

  const problem = error === undefined ? undefined : joinProblemOf(error, token)
  const mayTryAgain = problem === 'failed' || problem === 'too-many'
  if (problem !== undefined && isLinkProblem(problem) && !mayTryAgain) return <JoinRefusal kind={problem} />

  const nameError = personNameProblem(name)
  const passwordMissing = invite.needsPassword && password === ''
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (nameError === undefined && !passwordMissing && !joining) void join(name.trim(), password)
  }

  return (
    <form onSubmit={submit} noValidate className="rounded-xl border border-line bg-panel p-6 shadow-pop">
      <p className="text-mute">{t(invitedKey(invite, token))}</p>
      <h1 dir="auto" className="mt-0.5 text-balance font-semibold text-lg leading-6 [overflow-wrap:anywhere]">
        {invite.title}
      </h1>
      <p className="mt-3 flex items-baseline gap-2 rounded-lg bg-surface px-3 py-2 text-ink-soft">
        <span className="shrink-0 font-medium text-ink">{words.name}</span>
        {words.text}
      </p>
      <TextField
        className="mt-5"
        label={t('name')}
        value={name}
        onChange={setTyped}
        ref={focusField}
        autoComplete="name"
        name="name"
        placeholder={me('example')}
        hint={t('nameHint')}
        error={
          problem === 'name' ? errorMessage(error) : tried && nameError && t(nameError, { max: PERSON_NAME_MAX_LENGTH })
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
          error={
            problem === 'password' && !passwordMissing
              ? t('passwordWrong')
              : tried && passwordMissing && t('passwordMissing')
          }
        />
      ) : null}
      {mayTryAgain ? (
        <p role="alert" className="mt-4 rounded-lg bg-danger-soft px-3 py-2 text-danger">
          <strong className="font-medium">{t('problem.failed.title')}.</strong> {errorMessage(error)}
        </p>
      ) : null}
      <Button type="submit" variant="primary" busy={joining} className="mt-5 h-9! w-full">
        {joining ? t('joining') : t('join')}
      </Button>
    </form>
  )
}

function invitedKey({ kind }: InvitePreview, token: string): 'invited' | 'invitedToSession' | 'invitedToWorkspace' {
  if (kind === 'workspace') return 'invitedToWorkspace'
  return parseJoinCode(token) === undefined ? 'invited' : 'invitedToSession'
}

/** Focuses the name, because a guest needs nothing else to reach the board. */
function focusField(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  control?.focus()
}
