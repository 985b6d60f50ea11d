// Publishes a board outside of this server: in a frame of another page, as a picture that stays fresh, as a file at an
// hour of the day, as events that programs get.

'use client'

import { useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { framesInOrder } from '@/components/export/frames-in-order'
import { Dialog } from '@/components/ui/dialog'
import { Segmented } from '@/components/ui/segmented'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import { PictureSection } from './picture-section'
import { ScheduleSection } from './schedule-section'
import { holdersOf, pagesOf } from './shown-part'
import { SiteSection } from './site-section'
import { WebhookSection } from './webhook-section'

export interface PublishDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  boardId: string
  boardTitle: string
  editor: Editor
  role: Role
  /** A visitor's rights end with their visit. */
  isVisitor: boolean
}

const WAYS = ['site', 'picture', 'schedule', 'webhook'] as const
type Way = (typeof WAYS)[number]

export function PublishDialog({ open, onOpenChange, role, ...board }: PublishDialogProps) {
  const t = useTranslations('embed.dialog')
  const roleName = useTranslations('common.role')
  const mayPublish = roleAllows(role, 'publish')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={mayPublish ? t('description') : undefined}
      widthPx={600}
      keepsTop
    >
      {mayPublish ? (
        <PublishWays {...board} />
      ) : (
        <p className="rounded-lg bg-surface px-3 py-2.5 leading-5">{t('denied', { role: roleName(role) })}</p>
      )}
    </Dialog>
  )
}

type PublishWaysProps = Pick<PublishDialogProps, 'boardId' | 'boardTitle' | 'editor' | 'isVisitor'>

function PublishWays({ boardId, boardTitle, editor, isVisitor }: PublishWaysProps) {
  const t = useTranslations('embed.dialog')
  const [way, setWay] = useState<Way>('site')
  const [holders] = useState(() => holdersOf(editor))
  const [pages] = useState(() => pagesOf(editor))
  const [hasFrames] = useState(() => framesInOrder(editor).length > 0)
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t('part')}
        hideLabel
        value={way}
        options={WAYS.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => value && setWay(value)}
      />
      {way === 'site' ? <SiteSection boardId={boardId} boardTitle={boardTitle} parts={{ pages, holders }} /> : null}
      {way === 'picture' ? <PictureSection boardId={boardId} parts={{ pages, holders }} /> : null}
      {way === 'schedule' ? (
        <ScheduleSection
          boardId={boardId}
          holders={holders}
          pages={pages}
          hasFrames={hasFrames}
          isVisitor={isVisitor}
        />
      ) : null}
      {way === 'webhook' ? <WebhookSection boardId={boardId} isVisitor={isVisitor} /> : null}
    </div>
  )
}
