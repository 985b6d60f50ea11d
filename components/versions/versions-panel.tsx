// The versions of a board, the newest first: what each is called, when it was made and by whom, and what had changed since
// the one before; with the ways to open it, to compare it and to restore from it.

import { GitCompareArrows, History } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { byteSize } from '@/components/ui/byte-size'
import { EmptyState } from '@/components/ui/empty-state'
import { EnteredPanel } from '@/components/ui/entered-panel'
import { LoadFailed } from '@/components/ui/load-failed'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { useFormatter } from '@/components/ui/use-formatter'
import { ChooseBoard } from './choose-board'
import { NameVersion } from './name-version'
import { RecordingList } from './recording-list'
import { VersionLine } from './version-line'
import { type ListedVersion, useVersions } from './versions-api'

/** The lines that are drawn at first, and again at each request for more. */
const PAGE = 30
/** A choice among fewer lines takes more room than it saves. */
const LEAST_TO_FILTER = 6

export interface VersionsPanelProps {
  boardId: string
  /** May keep versions and restore cards. */
  mayEdit: boolean
  /** May delete versions. */
  mayDelete: boolean
  /** Compares the version with the board as it is now. */
  onCompare: (version: ListedVersion) => void
  /** Compares another board with this one. */
  onCompareBoard: (boardId: string) => void
  /** Undefined for people who may restore nothing. */
  onRestore: ((version: ListedVersion) => void) | undefined
  onClose: () => void
}

export function VersionsPanel(props: VersionsPanelProps) {
  const { boardId, mayEdit, mayDelete, onCompare, onCompareBoard, onRestore, onClose } = props
  const [isChoosing, setChoosing] = useState(false)
  const t = useTranslations('versions')
  const format = useFormatter()
  const query = useVersions(boardId)
  const [filter, setFilter] = useState<'all' | 'named'>('all')
  const [most, setMost] = useState(PAGE)
  const all = query.data?.versions ?? []
  const listed = filter === 'all' ? all : all.filter(({ name }) => name !== null)
  const beforeOf = ({ id }: ListedVersion) => all[all.findIndex((each) => each.id === id) + 1]
  return (
    <EnteredPanel onEscape={onClose} className="min-h-full gap-3 p-4">
      {mayEdit ? <NameVersion boardId={boardId} /> : null}
      <Button icon={<GitCompareArrows aria-hidden />} onClick={() => setChoosing(true)}>
        {t('compareWithBoard')}
      </Button>
      {isChoosing ? (
        <ChooseBoard boardId={boardId} onChoose={onCompareBoard} onClose={() => setChoosing(false)} />
      ) : null}
      {all.length >= LEAST_TO_FILTER ? (
        <Segmented
          hideLabel
          label={t('filter.label')}
          value={filter}
          options={(['all', 'named'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(next) => setFilter(next ?? 'all')}
        />
      ) : null}
      {query.isPending ? (
        <div aria-hidden className="flex flex-col gap-3">
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </div>
      ) : query.isError ? (
        <LoadFailed title={t('loadFailed')} query={query} />
      ) : listed.length === 0 ? (
        <EmptyState icon={<History />} title={all.length === 0 ? t('none') : t('noneNamed')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <ul className="-mx-2 flex flex-col gap-1" data-testid="versions">
          {listed.slice(0, most).map((version) => (
            <li key={version.id}>
              <VersionLine
                boardId={boardId}
                version={version}
                before={beforeOf(version)}
                mayEdit={mayEdit}
                mayDelete={mayDelete}
                onCompare={() => onCompare(version)}
                onRestore={onRestore && (() => onRestore(version))}
              />
            </li>
          ))}
        </ul>
      )}
      {listed.length > most ? (
        <Button onClick={() => setMost(most + PAGE)}>
          {t('more', { count: Math.min(PAGE, listed.length - most) })}
        </Button>
      ) : null}
      <RecordingList boardId={boardId} mayDelete={mayDelete} />
      {query.data ? (
        <p className="mt-auto pt-2 text-mute text-xs leading-5">
          <span className="block tabular-nums">
            {t('used', {
              used: byteSize(query.data.bytes, format),
              quota: byteSize(query.data.quotaBytes, format),
            })}
          </span>
          {t('usedHint')}
        </p>
      ) : null}
    </EnteredPanel>
  )
}
