// The links to accounts: for whom, by whom, until when, and who came by them; each that is open can be withdrawn.

'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { RelativeTime } from '@/components/ui/relative-time'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import { type AccountInvite, INVITE_FILTERS, type InviteFilter, useInvitations, useWithdrawInvite } from './admin-api'
import type { Column } from './data-table'
import { InvitePeople } from './invite-people'
import { PagedTable } from './paged-table'

export function Invitations() {
  const t = useTranslations('admin.invitations')
  const admin = useTranslations('admin')
  const [filter, setFilter] = useState<InviteFilter>('open')
  const [page, setPage] = useState(1)
  const [inviting, setInviting] = useState(false)
  const query = useInvitations(page, filter)
  const columns = useColumns()
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          label={t('show')}
          value={filter}
          options={INVITE_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(next) => {
            if (next) setFilter(next)
            setPage(1)
          }}
          className="w-44"
        />
        <Button className="ms-auto" icon={<UserPlus />} onClick={() => setInviting(true)}>
          {admin('invite.open')}
        </Button>
      </div>
      <PagedTable
        query={query}
        rowsOf={(data) => data.invites}
        keyOf={({ id }) => id}
        label={admin('sections.invitations')}
        columns={columns}
        emptyText={t(`none.${filter}`)}
        onPage={setPage}
      />
      {inviting ? <InvitePeople onClose={() => setInviting(false)} /> : null}
    </>
  )
}

function useColumns(): readonly Column<AccountInvite>[] {
  const t = useTranslations('admin.invitations')
  const admin = useTranslations('admin')
  const common = useTranslations('common')
  const format = useFormatter()
  return [
    {
      title: t('for'),
      isName: true,
      cell: ({ forEmail, mailedAt }) => (
        <>
          <span className="block font-medium">{forEmail ?? t('anybody')}</span>
          <span className="text-mute text-xs">{t(mailedAt ? 'mailed' : 'shown')}</span>
        </>
      ),
    },
    { title: t('madeBy'), cell: ({ madeBy }) => madeBy ?? t('gone') },
    { title: t('made'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    {
      title: t('until'),
      cell: ({ expiresAt, state }) =>
        state === 'used-up' ? (
          t('usedUp')
        ) : expiresAt ? (
          <time dateTime={expiresAt}>
            {format.dateTime(Date.parse(expiresAt), { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        ) : (
          t('noEnd')
        ),
    },
    {
      title: t('usedBy'),
      cell: ({ usedBy, uses }) =>
        usedBy.length > 0
          ? usedBy.map(({ name }) => name).join(', ')
          : uses > 0
            ? t('usedByGone', { count: uses })
            : admin('never'),
    },
    {
      title: common('more'),
      isActions: true,
      cell: (invite) => (invite.state === 'open' ? <Withdraw invite={invite} /> : null),
    },
  ]
}

function Withdraw({ invite: { id, forEmail } }: { invite: AccountInvite }) {
  const t = useTranslations('admin.invitations')
  const errorMessage = useErrorMessage()
  const { mutate, isPending } = useWithdrawInvite()
  return (
    <ConfirmButton
      word={t('withdraw')}
      label={t('withdrawLabel', { who: forEmail ?? t('anybody') })}
      text={t('withdrawText')}
      busy={isPending}
      onConfirm={() =>
        mutate(id, {
          onSuccess: () => void toast.success(t('withdrawnDone')),
          onError: (error) => void toast.error(t('withdrawFailed'), { description: errorMessage(error) }),
        })
      }
    />
  )
}
