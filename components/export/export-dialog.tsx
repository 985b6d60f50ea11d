// Takes a part of the board away as a picture: what, in which format, how large, in which colours; with a preview of
// exactly that picture.

import { useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Segmented } from '@/components/ui/segmented'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import { fileName } from '@/lib/export/file-name'
import { drawImage, IMAGE_FORMATS, type ImageFormat, imageSize } from './draw-image'
import { type ExportScope, exportScopes } from './export-scope'
import { EXPORT_SCALES, type ExportScale, isDrawable, largestScale, scaledSize, usualScale } from './image-size'
import { PreviewPane } from './preview-pane'
import { saveFile } from './save-file'
import { useNoteExport } from './use-note-export'

/** What the audit log takes. */
const PART_MAX_LENGTH = 200

export interface ExportDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
}

export function ExportDialog({ open, onOpenChange, editor, boardId, boardTitle }: ExportDialogProps) {
  const t = useTranslations('export')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} widthPx={860}>
      <ExportForm editor={editor} boardId={boardId} boardTitle={boardTitle} onSaved={() => onOpenChange(false)} />
    </Dialog>
  )
}

interface ExportFormProps {
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  readonly onSaved: () => void
}

/** Made anew each time the dialog opens, so that it offers what is there and selected just then. */
function ExportForm({ editor, boardId, boardTitle, onSaved }: ExportFormProps) {
  const t = useTranslations('export')
  const noteExport = useNoteExport(boardId)
  const [scopes] = useState(() => exportScopes(editor))
  const [scopeValue, setScopeValue] = useState(() =>
    scopes.length > 1 && scopes[1]?.value === 'selection' ? 'selection' : 'board',
  )
  const [format, setFormat] = useState<ImageFormat>('png')
  const [chosenScale, setChosenScale] = useState<ExportScale>()
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  const [wantsBackground, setWantsBackground] = useState(true)
  const [isSaving, setIsSaving] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)

  const scope = scopes.find(({ value }) => value === scopeValue)
  const size = useMemo(() => (scope ? imageSize(editor, scope.ids) : undefined), [editor, scope])
  if (!scope || !size) return <p className="py-8 text-center text-mute">{t('empty')}</p>

  // Until somebody chooses, a scale that works: a large board is not a mistake of theirs.
  const scale = chosenScale ?? usualScale(size)
  const isVector = format === 'svg'
  const background = format === 'jpeg' || wantsBackground
  const isDark = theme === 'dark'
  const pixels = scaledSize(size, scale)
  const fits = isVector || isDrawable(pixels)

  const save = async () => {
    setIsSaving(true)
    setHasFailed(false)
    try {
      const blob = await drawImage(editor, scope.ids, { format, scale, isDark, background })
      const name = fileName(
        scope.name === '' ? boardTitle : `${boardTitle} - ${scope.name}`,
        format === 'jpeg' ? 'jpg' : format,
      )
      saveFile(blob, name)
      noteExport({ format, part: scope.name.slice(0, PART_MAX_LENGTH) || scope.value })
      toast.success(t('saved', { name }))
      onSaved()
    } catch {
      setHasFailed(true)
    } finally {
      setIsSaving(false)
    }
  }

  return (
    <div className="grid gap-5 sm:grid-cols-[1fr_260px]">
      <PreviewPane editor={editor} scope={scope} size={size} isDark={isDark} background={background} />
      <div className="flex flex-col gap-4">
        <SelectField
          label={t('what')}
          value={scopeValue}
          options={scopes.map((entry) => ({ value: entry.value, label: scopeLabel(entry, t) }))}
          onChange={(value) => setScopeValue(value === '' ? 'board' : value)}
        />
        <Segmented
          label={t('format')}
          value={format}
          options={IMAGE_FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(value) => value && setFormat(value)}
        />
        <Segmented
          label={t('scale')}
          value={scale}
          options={EXPORT_SCALES.map((value) => ({ value, label: `${value}×` }))}
          onChange={(value) => value && setChosenScale(value)}
        />
        <Segmented
          label={t('theme')}
          value={theme}
          options={[
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
          ]}
          onChange={(value) => value && setTheme(value)}
        />
        <Segmented
          label={t('background')}
          value={background ? 'on' : 'off'}
          disabled={format === 'jpeg'}
          options={[
            { value: 'on', label: t('backgroundOn') },
            { value: 'off', label: t('backgroundOff') },
          ]}
          onChange={(value) => setWantsBackground(value === 'on')}
        />
        <p className="text-mute text-xs tabular-nums" data-testid="export-size">
          {t(isVector ? 'vectorSize' : 'size', { width: pixels.w, height: pixels.h })}
          {format === 'jpeg' ? ` ${t('jpegHasBackground')}` : ''}
        </p>
        <p role="alert" className="text-danger empty:hidden">
          {fits ? '' : tooLarge(size, scale, t)}
          {hasFailed ? t('failed') : ''}
        </p>
        <Button variant="primary" busy={isSaving} disabled={!fits} onClick={save} className="mt-auto">
          {isSaving ? t('working') : t('save', { format: format.toUpperCase() })}
        </Button>
      </div>
    </div>
  )
}

type ExportWords = ReturnType<typeof useTranslations<'export'>>

function scopeLabel({ value, name }: ExportScope, t: ExportWords): string {
  if (value === 'board') return t('whole')
  if (value === 'selection') return t('selection')
  return name === '' ? t('untitledFrame') : name
}

function tooLarge(size: { w: number; h: number }, scale: number, t: ExportWords): string {
  const largest = largestScale(size)
  const pixels = scaledSize(size, scale)
  return largest ? t('tooLarge', { scale, width: pixels.w, height: pixels.h, largest }) : t('tooLargeAtAll')
}
