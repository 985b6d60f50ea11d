// When a version was made, by whom, and of how many cards, in one line.

import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import type { ListedVersion } from './versions-api'

export function VersionMoment({ version }: { version: ListedVersion }) {
  const t = useTranslations('versions')
  const format = useFormatter()
  return (
    <span className="block text-mute text-xs leading-5">
      <time dateTime={version.at}>
        {format.dateTime(new Date(version.at), { dateStyle: 'medium', timeStyle: 'short' })}
      </time>
      {version.by ? ` · ${version.by.name}` : null}
      {` · ${t('cards', { count: version.cards })}`}
    </span>
  )
}
