// The images that are on their way, in a small list over the canvas: how far each is, and how to call it off.

import { X } from 'lucide-react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { ShareBar } from '@/components/ui/share-bar'
import { focusCanvas } from '../sight/focus-canvas'
import { canvasUploads } from './canvas-uploads'
import type { ImageUpload } from './image-uploads'

export function UploadList({ editor }: { readonly editor: Editor }) {
  const t = useTranslations('canvas.upload')
  const uploads = useValue('uploads', () => canvasUploads(editor)?.list ?? [], [editor])
  const stuck = uploads.find(({ state }) => state.kind === 'stuck')?.state
  if (uploads.length === 0) return null
  const cancel = (id: string) => {
    canvasUploads(editor)?.cancel(id)
    focusCanvas(editor)
  }
  return (
    <section
      aria-label={t('label')}
      className="pointer-events-auto flex max-h-60 w-84 max-w-full flex-col overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
    >
      <ul className="min-h-0 overflow-y-auto py-1">
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} onCancel={() => cancel(upload.id)} />
        ))}
      </ul>
      {stuck?.kind === 'stuck' ? (
        <div className="flex items-center gap-3 border-line border-t py-1.5 pe-1.5 ps-3">
          <p role="alert" className="grow text-pretty text-xs leading-4">
            {t(`stuck.${stuck.why}`)}
          </p>
          <Button size="sm" onClick={() => canvasUploads(editor)?.retry()}>
            {t('retry')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function UploadRow({ upload, onCancel }: { readonly upload: ImageUpload; readonly onCancel: () => void }) {
  const t = useTranslations('canvas.upload')
  const { name, preview, state } = upload
  const sent = state.kind === 'sending' ? state.sent : 0
  const percent = Math.floor(sent * 100)
  const words =
    state.kind === 'sending' ? (sent < 1 ? t('sending', { percent }) : t('reading')) : t(`state.${state.kind}`)
  return (
    <li className="flex items-center gap-2.5 py-1 pe-1 ps-3" data-upload-state={state.kind}>
      <div
        aria-hidden
        className="size-8 shrink-0 rounded border border-line bg-center bg-cover"
        style={{ backgroundImage: `url("${preview}")` }}
      />
      <div className="min-w-0 grow">
        <div className="flex gap-2 text-[13px] leading-4.5">
          <span className="truncate">{name}</span>
          <span className="ms-auto shrink-0 text-mute text-xs tabular-nums leading-4.5">{words}</span>
        </div>
        <ShareBar className="mt-1" share={sent} progress={{ label: name, words }} />
      </div>
      <IconButton size="sm" label={t('cancel', { name })} icon={<X />} onClick={onCancel} />
    </li>
  )
}
