// The settings that the server was started with, to be read, and a mail to try its mail server.

'use client'

import { Info } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Setting, useSettings } from './admin-api'
import { type Column, DataTable } from './data-table'
import { ListState } from './list-state'
import { MailTest } from './mail-test'

export function Settings() {
  const t = useTranslations('admin.settings')
  const sections = useTranslations('admin.sections')
  const columns: readonly Column<Setting>[] = [
    { title: t('name'), isName: true, cell: ({ name }) => <code className="font-mono text-xs">{name}</code> },
    { title: t('value'), cell: (setting) => <Value setting={setting} /> },
    { title: t('source'), cell: ({ name, source }) => t(`from.${source}`, { name: `${name}_FILE` }) },
  ]
  return (
    <ListState query={useSettings()}>
      {({ settings, sendsMail }) => (
        <>
          <MailTest sendsMail={sendsMail} />
          <p className="flex gap-2 text-ink-soft leading-5">
            <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-mute" />
            {t('note')}
          </p>
          <DataTable label={sections('settings')} columns={columns} rows={settings} keyOf={({ name }) => name} />
        </>
      )}
    </ListState>
  )
}

function Value({ setting: { value, isSecret, source } }: { setting: Setting }) {
  const t = useTranslations('admin.settings')
  if (value) return <code className="font-mono text-xs">{value}</code>
  return <span className="text-mute">{isSecret && source !== 'default' ? t('secret') : t('unset')}</span>
}
