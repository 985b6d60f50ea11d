// A part of the board as a picture: which part, in which format, how large, in which colours; with a preview of exactly
// that picture, to save, to copy or to print. It mounts each time the dialog opens, so that it offers the parts that
// exist just then.

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { byteSize } from '@/components/ui/byte-size'
import { useFormatter } from '@/components/ui/use-formatter'
import { isDrawable, largestWidthPx } from '@/lib/picture/picture-limits'
import { isSeveral } from '@/lib/picture/picture-request'
import type { ExportPanelProps } from './export-panel-props'
import { PictureActions } from './picture-actions'
import { rememberChoice, rememberedChoice } from './picture-choice'
import { offeredParts } from './picture-parts'
import { picturePieces } from './picture-pieces'
import { PictureSettings } from './picture-settings'
import { pictureLayout } from './picture-svg'
import { PreviewPane } from './preview-pane'
import { usePictureContext } from './use-picture-context'
import { usePictureLanguage } from './use-picture-language'
import { usePicturePreview } from './use-picture-preview'
import { usePictureRequest } from './use-picture-request'

export function PicturePanel({ editor, boardId, boardTitle, version, onSaved, onFailed }: ExportPanelProps) {
  const t = useTranslations('export')
  const format = useFormatter()
  const context = usePictureContext(boardId, boardTitle, version)
  const [parts] = useState(() => offeredParts(editor))
  const [partValue, setPartValue] = useState(parts[0]?.value ?? '')
  // A picture of a version says of which.
  const [choice, setChoice] = useState(() => ({ ...rememberedChoice(), ...(version && { isExplained: true }) }))
  const offered = parts.find(({ value }) => value === partValue)
  const language = usePictureLanguage(editor)
  const request = usePictureRequest(editor, offered?.part, choice, language.drawn)
  // The preview of several pictures is that of the first.
  const shown = useMemo(() => request && picturePieces(editor, request)[0]?.request, [request, editor])
  const layout = useMemo(() => shown && pictureLayout(editor, shown, context), [editor, shown, context])
  const size = layout && { w: layout.widthPx, h: layout.heightPx }
  const fits = request && size ? isDrawable(request.format, size) : false
  const preview = usePicturePreview(editor, shown, context)
  if (!offered || !request || !size) return <p className="py-8 text-center text-mute">{t('empty')}</p>

  const isVector = request.format === 'svg' || request.format === 'pdf'
  const change = (next: typeof choice) => {
    setChoice(next)
    rememberChoice(next)
  }
  const largest = largestWidthPx(request.format, size)
  const firstWords = request.part.kind === 'frames' ? 'firstFrame' : 'firstPage'
  return (
    <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_320px]">
      <PreviewPane preview={preview} background={request.background || request.format === 'jpeg'} />
      <div className="flex min-w-0 flex-col gap-4">
        <PictureSettings
          parts={parts}
          partValue={partValue}
          onPart={setPartValue}
          choice={choice}
          request={request}
          language={language}
          onChange={change}
        />
        <p className="text-mute text-xs tabular-nums" data-testid="export-size">
          {t(isVector ? 'vectorSize' : 'size', { width: size.w, height: size.h })}
          {preview.bytes === undefined ? '' : ` · ${byteSize(preview.bytes, format)}`}
          {isSeveral(request.part) ? ` · ${t(firstWords, { count: picturePieces(editor, request).length })}` : ''}
          {request.format === 'jpeg' ? ` · ${t('jpegHasBackground')}` : ''}
        </p>
        {fits ? null : (
          <div role="alert" className="flex flex-col items-start gap-2 text-danger">
            {t('tooLarge', { width: size.w, height: size.h, largest })}
            <Button size="sm" onClick={() => change({ ...choice, size: { by: 'width', widthPx: largest } })}>
              {t('useLargest', { largest })}
            </Button>
          </div>
        )}
        <PictureActions
          editor={editor}
          boardId={boardId}
          boardTitle={boardTitle}
          context={context}
          request={request}
          offered={offered}
          fits={fits}
          onSaved={onSaved}
          onFailed={onFailed}
        />
      </div>
    </div>
  )
}
