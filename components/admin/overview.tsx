// The server's state: health, connected people, free space, and the number of everything.

'use client'

import { clsx } from 'clsx'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import { useFormatter } from '@/components/ui/use-formatter'
import { type ServerFacts, useServerFacts } from './admin-api'
import { BackupFacts } from './backup-facts'
import { useByteSize } from './byte-size'
import { FactList } from './fact-list'
import { LimitList } from './limit-list'
import { ListState } from './list-state'

export function Overview() {
  return <ListState query={useServerFacts()}>{(facts) => <Facts facts={facts} />}</ListState>
}

function Facts({ facts }: { facts: ServerFacts }) {
  const t = useTranslations('admin.overview')
  const format = useFormatter()
  const bytes = useByteSize()
  const { numbers, storage, sockets } = facts
  return (
    <>
      <Health facts={facts} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-3">
        <FactList
          title={t('health')}
          facts={[
            [t('version'), <VersionFact key="version" facts={facts} />],
            [t('newest'), <NewestFact key="newest" facts={facts} />],
            [t('node'), facts.nodeVersion],
            [t('uptime'), <Duration key="uptime" seconds={facts.uptimeSeconds} />],
            [t('memory'), bytes(facts.memoryBytes)],
          ]}
        />
        <FactList
          title={t('now')}
          facts={[
            [t('connections'), format.number(sockets.connections)],
            [t('rooms'), format.number(sockets.rooms)],
            [t('sessions'), format.number(numbers.sessions)],
            [t('recent'), format.number(numbers.sessionsUsedRecently)],
            ...(sockets.heldUpBoards > 0 ? ([[t('heldUp'), format.number(sockets.heldUpBoards)]] as const) : []),
          ]}
        />
        <FactList
          title={t('storage')}
          facts={[
            [t('database'), bytes(storage.databaseBytes)],
            [t('assets'), t('assetsOf', { size: bytes(numbers.assetBytes), count: numbers.assets })],
            [t('disk'), t('diskOf', { free: bytes(storage.freeDiskBytes), total: bytes(storage.diskBytes) })],
          ]}
        />
        <FactList
          title={t('people')}
          facts={[
            [t('accounts'), format.number(numbers.accounts)],
            [t('visitors'), format.number(numbers.visitors)],
            [t('admins'), format.number(numbers.admins)],
            [t('disabled'), format.number(numbers.disabledAccounts)],
            [t('workspaces'), format.number(numbers.workspaces)],
            [t('boards'), format.number(numbers.boards)],
            [t('deleted'), format.number(numbers.deletedBoards)],
          ]}
        />
        <BackupFacts backups={facts.backups} />
      </div>
      <LimitList limits={facts.limits} />
    </>
  )
}

function Health({ facts: { ready, checks } }: { facts: ServerFacts }) {
  const t = useTranslations('admin.overview')
  const Icon = ready ? CircleCheck : CircleAlert
  const nameOf = (check: string) => (check === 'database' || check === 'saving' ? t(`check.${check}`) : check)
  const stateOf = (state: string) => (state === 'ok' ? t('ok') : state === 'failing' ? t('saving-failing') : state)
  return (
    <section
      className={clsx(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl px-4 py-3',
        ready ? 'bg-success-soft text-success' : 'bg-danger-soft text-danger',
      )}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      <h2 className="font-semibold text-sm">{ready ? t('ready') : t('notReady')}</h2>
      <ul className="flex flex-wrap gap-x-3">
        {Object.entries(checks).map(([check, state]) => (
          <li key={check}>
            {nameOf(check)}: {stateOf(state)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Shows the largest unit that says enough: 3 days, 5 hours, 12 minutes. */
function Duration({ seconds }: { seconds: number }) {
  const t = useTranslations('admin.overview.duration')
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return t('days', { days: Math.floor(hours / 24) })
  return hours >= 1 ? t('hours', { hours }) : t('minutes', { minutes })
}

/** The running version, and since when there is this build of it. */
function VersionFact({ facts: { version, updates } }: { facts: ServerFacts }) {
  const t = useTranslations('admin.overview')
  return (
    <>
      {version}
      {updates.builtAt ? (
        <span className="block text-mute text-xs">
          {t('built')} <RelativeTime at={updates.builtAt} />
        </span>
      ) : null}
    </>
  )
}

/** The newest version, as far as the operator lets this server know, and the page to look at: nothing is asked for here. */
function NewestFact({ facts: { updates } }: { facts: ServerFacts }) {
  const t = useTranslations('admin.overview')
  const { url, newest, isOutdated } = updates
  return (
    <>
      {newest === null ? null : (
        <span className={clsx(isOutdated && 'font-semibold text-warning')}>
          {newest} {isOutdated ? t('outdated') : t('upToDate')}
        </span>
      )}
      {url === null ? (
        newest === null && t('updatesUnset')
      ) : (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="block font-medium text-accent hover:underline pointer-coarse:py-3"
        >
          {t('look')}
        </a>
      )}
    </>
  )
}
