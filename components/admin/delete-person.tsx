// Deletes somebody: settles every board and workspace that has no other owner, says what goes and what stays, and asks
// for the name.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BoardChoices, type Choices, DELETE } from '@/components/account/board-choices'
import { useErrorMessage } from '@/components/api/error-message'
import { ConfirmByName } from '@/components/ui/confirm-by-name'
import { Dialog } from '@/components/ui/dialog'
import { LoadFailed } from '@/components/ui/load-failed'
import { Problem } from '@/components/ui/problem'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { type AdminPerson, type Erased, type Estate, useDeletePerson, useEstate } from './admin-api'

export interface DeletePersonProps {
  person: AdminPerson
  onClose: () => void
  onDeleted: (erased: Erased) => void
}

export function DeletePerson({ person, onClose, onDeleted }: DeletePersonProps) {
  const t = useTranslations('admin.deletePerson')
  const estate = useEstate(person.id)
  if (estate.data) return <Decide person={person} estate={estate.data} onClose={onClose} onDeleted={onDeleted} />
  return (
    <Dialog open onOpenChange={onClose} title={t('title', { name: person.name })}>
      {estate.isError ? <LoadFailed title={t('loadFailed')} query={estate} /> : <Skeleton className="h-40 w-full" />}
    </Dialog>
  )
}

function Decide({ person, estate, onClose, onDeleted }: DeletePersonProps & { estate: Estate }) {
  const t = useTranslations('admin.deletePerson')
  const errorMessage = useErrorMessage()
  const { mutate, error, isPending } = useDeletePerson()
  const [boards, setBoards] = useState<Choices>({})
  // A workspace in which nobody else could be the owner leaves no choice.
  const [workspaces, setWorkspaces] = useState<Choices>(() =>
    Object.fromEntries(estate.workspaces.filter(({ heirs }) => heirs.length === 0).map(({ id }) => [id, DELETE])),
  )
  const [tried, setTried] = useState(false)
  const isSettled =
    estate.boards.every(({ id }) => boards[id] !== undefined) &&
    estate.workspaces.every(({ id }) => workspaces[id] !== undefined)
  const { id, name, isVisitor } = person
  return (
    <ConfirmByName
      open
      onOpenChange={onClose}
      title={t('title', { name })}
      label={t('typeName')}
      name={name}
      button={t('submit')}
      busy={isPending}
      onConfirm={() => {
        setTried(true)
        if (!isSettled) return
        mutate(
          { id, name, boards, workspaces },
          {
            onSuccess: (erased) => {
              onDeleted(erased)
              onClose()
            },
          },
        )
      }}
    >
      <div className="flex flex-col gap-4">
        <p>{t(isVisitor ? 'goesVisitor' : 'goesAccount')}</p>
        <p>{t('stays')}</p>
        {estate.boards.length > 0 ? (
          <BoardChoices boards={estate.boards} choices={boards} onChange={setBoards} tried={tried} />
        ) : null}
        {estate.workspaces.length > 0 ? (
          <WorkspaceChoices estate={estate} choices={workspaces} onChange={setWorkspaces} tried={tried} />
        ) : null}
        {error ? (
          <Problem>
            {t('failed')}. {errorMessage(error)}
          </Problem>
        ) : null}
      </div>
    </ConfirmByName>
  )
}

interface WorkspaceChoicesProps {
  estate: Estate
  choices: Choices
  onChange: (choices: Choices) => void
  tried: boolean
}

function WorkspaceChoices({ estate: { workspaces }, choices, onChange, tried }: WorkspaceChoicesProps) {
  const t = useTranslations('admin.deletePerson')
  const account = useTranslations('account.delete')
  return (
    <section className="flex flex-col gap-3">
      <h3 className="font-medium">{t('workspacesTitle', { count: workspaces.length })}</h3>
      <ul className="flex flex-col gap-3">
        {workspaces.map(({ id, name, boards, heirs }) => (
          <li key={id}>
            {heirs.length === 0 ? (
              <p className="text-ink-soft">{t('workspaceGoes', { name, boards })}</p>
            ) : (
              <SelectField
                label={t('workspaceOwner', { name })}
                value={choices[id] ?? ''}
                placeholder={account('choose')}
                options={heirs.map((heir) => ({ value: heir.id, label: heir.name }))}
                onChange={(heir) => {
                  const { [id]: _, ...others } = choices
                  onChange(heir === '' ? others : { ...others, [id]: heir })
                }}
                error={tried && choices[id] === undefined && t('workspaceMissing')}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
