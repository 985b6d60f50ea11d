// What people may do on the board who come by the code: in plain sight wherever a code is made or shown, because those who
// may change the board may also delete from it. One press changes it.

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { JOIN_ROLES, type JoinRole } from '@/lib/domain/session/join-code'

export interface JoinRoleFieldProps<R extends JoinRole | null> {
  /** Null: nobody joins by a code. */
  value: R
  roles: readonly R[]
  /** What another choice does to a code that people have already. */
  hint?: string | undefined
  onChange: (role: R) => void
}

/** The choices where there is a code, or one will be made. */
export const CODE_ROLES: readonly JoinRole[] = JOIN_ROLES
/** The choices at the start of a session, which may have no code. */
export const START_ROLES: readonly (JoinRole | null)[] = [...JOIN_ROLES, null]

export function JoinRoleField<R extends JoinRole | null>({ value, roles, hint, onChange }: JoinRoleFieldProps<R>) {
  const t = useTranslations('session.invite')
  const name = useId()
  const wordOf = (role: JoinRole | null) => (role === null ? t('none') : t(`roles.${role}`))
  return (
    <fieldset className="flex w-full min-w-0 flex-col" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="pb-0.5 font-medium text-ink-soft text-xs">{t('role')}</legend>
      {roles.map((role) => (
        <label
          key={role ?? 'none'}
          className="relative flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-1 leading-4.5 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            checked={value === role}
            onChange={() => onChange(role)}
            className="size-4 shrink-0 accent-accent"
          />
          {wordOf(role)}
        </label>
      ))}
      {hint ? (
        <p id={`${name}-hint`} className="pt-0.5 text-mute text-xs">
          {hint}
        </p>
      ) : null}
    </fieldset>
  )
}
