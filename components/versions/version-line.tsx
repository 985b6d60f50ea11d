// One version in the list, with what had changed since the one before it once it is in sight.

import { clsx } from 'clsx'
import { Bookmark, Clock, Ellipsis, ExternalLink, GitCompareArrows, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { versionPath } from '@/lib/domain/boards/board-path'
import { VERSION_NAME_MAX_LENGTH } from '@/lib/domain/versions/version'
import { useChangesInWords } from './use-changes-in-words'
import { useSeen } from './use-seen'
import { VersionMoment } from './version-moment'
import { useVersionName } from './version-name'
import { type ListedVersion, useDeleteVersion, useRenameVersion } from './versions-api'

export interface VersionLineProps {
  boardId: string
  version: ListedVersion
  /** The version before it; undefined for the first. */
  before: ListedVersion | undefined
  mayEdit: boolean
  mayDelete: boolean
  onCompare: () => void
  onRestore: (() => void) | undefined
}

export function VersionLine(props: VersionLineProps) {
  const { boardId, version, before, mayEdit, mayDelete, onCompare, onRestore } = props
  const t = useTranslations('versions')
  const name = useVersionName()(version)
  const line = useRef<HTMLElement>(null)
  const isSeen = useSeen(line)
  const router = useRouter()
  const [asks, setAsks] = useState<'name' | 'delete' | undefined>()
  const path = versionPath(boardId, version.id)
  const items: MenuItem[] = [
    { label: t('look'), icon: <ExternalLink />, onSelect: () => router.push(path) },
    ...(before
      ? [
          {
            label: t('compareWithBefore'),
            icon: <GitCompareArrows />,
            onSelect: () => router.push(versionPath(boardId, version.id, before.id)),
          },
        ]
      : []),
    ...(mayEdit
      ? [
          {
            label: version.name ? t('rename') : t('giveName'),
            icon: <Pencil />,
            movesFocus: true,
            onSelect: () => setAsks('name'),
          },
        ]
      : []),
    ...(mayDelete
      ? [
          'separator' as const,
          {
            label: t('delete'),
            icon: <Trash2 />,
            danger: true,
            movesFocus: true,
            onSelect: () => setAsks('delete'),
          },
        ]
      : []),
  ]
  const Icon = version.name ? Bookmark : Clock
  return (
    <article
      ref={line}
      aria-label={name}
      className="flex gap-2 rounded-lg px-2 py-2 transition-colors duration-100 hover:bg-hover"
    >
      <Icon
        aria-hidden
        className={clsx('mt-0.5 size-4 shrink-0 pointer-coarse:mt-3.5', version.name ? 'text-accent' : 'text-mute')}
      />
      <div className="min-w-0 grow">
        <Link
          href={path}
          aria-label={t('lookAt', { name })}
          className="inline-flex min-h-5 max-w-full items-center break-words font-medium hover:underline pointer-coarse:min-h-11"
        >
          {name}
        </Link>
        <VersionMoment version={version} />
        {before ? (
          isSeen ? (
            <Changes boardId={boardId} from={before.id} to={version.id} />
          ) : (
            <span className="block h-5" />
          )
        ) : (
          <span className="block text-mute text-xs leading-5">{t('first')}</span>
        )}
        <span className="-ms-2 flex flex-wrap">
          <Button size="sm" variant="ghost" onClick={onCompare}>
            {t('compareWithNow')}
          </Button>
          {onRestore ? (
            <Button size="sm" variant="ghost" icon={<RotateCcw aria-hidden />} onClick={onRestore}>
              {t('restore.open')}
            </Button>
          ) : null}
        </span>
      </div>
      <Menu
        trigger={<IconButton size="sm" label={t('actions', { name })} icon={<Ellipsis />} className="-mt-1 -me-1" />}
        items={items}
      />
      {asks === 'name' ? (
        <NameDialog boardId={boardId} version={version} onClose={() => setAsks(undefined)} />
      ) : asks === 'delete' ? (
        <DeleteDialog boardId={boardId} version={version} name={name} onClose={() => setAsks(undefined)} />
      ) : null}
    </article>
  )
}

function Changes({ boardId, from, to }: { boardId: string; from: string; to: string }) {
  const words = useChangesInWords(boardId, from, to)
  const t = useTranslations('versions')
  if (words === undefined) return <Skeleton className="my-1 h-3 w-4/5" />
  return (
    <span className="block text-pretty break-words text-ink-soft text-xs leading-5">
      <span className="sr-only">{t('changed')}: </span>
      {words}
    </span>
  )
}

interface AskProps {
  boardId: string
  version: ListedVersion
  onClose: () => void
}

function NameDialog({ boardId, version, onClose }: AskProps) {
  const t = useTranslations('versions')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [name, setName] = useState(version.name ?? '')
  const rename = useRenameVersion(boardId)
  const keep = () => {
    if (name.trim() !== '') rename.mutate({ versionId: version.id, name: name.trim() }, { onSuccess: onClose })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={version.name ? t('rename') : t('giveName')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" busy={rename.isPending} disabled={name.trim() === ''} onClick={keep}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('nameLabel')}
        value={name}
        onChange={setName}
        maxLength={VERSION_NAME_MAX_LENGTH}
        placeholder={t('namePlaceholder')}
        error={rename.error ? errorMessage(rename.error) : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
    </Dialog>
  )
}

function DeleteDialog({ boardId, version, name, onClose }: AskProps & { name: string }) {
  const t = useTranslations('versions')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const remove = useDeleteVersion(boardId)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('delete')}
      description={t('deleteText', { name })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            variant="danger"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(version.id, {
                onSuccess: () => {
                  toast(t('deleted', { name }))
                  onClose()
                },
              })
            }
          >
            {t('delete')}
          </Button>
        </>
      }
    >
      <VersionMoment version={version} />
      <p role="alert" className="text-danger empty:hidden">
        {remove.error ? errorMessage(remove.error) : ''}
      </p>
    </Dialog>
  )
}
