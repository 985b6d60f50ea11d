// The picture to be exported, over a chequered ground where it will be transparent.

import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { Size } from '@/lib/domain/matrix'
import type { ExportScope } from './export-scope'
import { useImagePreview } from './use-image-preview'

export interface PreviewPaneProps {
  readonly editor: Editor
  readonly scope: ExportScope
  readonly size: Size
  readonly isDark: boolean
  readonly background: boolean
}

const CHEQUERS = {
  backgroundImage: 'conic-gradient(var(--line) 25%, transparent 0 50%, var(--line) 0 75%, transparent 0)',
  backgroundSize: '16px 16px',
}

export function PreviewPane({ editor, scope, size, isDark, background }: PreviewPaneProps) {
  const t = useTranslations('export')
  const preview = useImagePreview(editor, scope, size, { isDark, background })
  return (
    <figure
      className="grid h-[56vh] max-h-120 min-h-64 place-items-center overflow-hidden rounded-lg border border-line bg-surface p-3"
      style={background ? undefined : CHEQUERS}
      aria-busy={preview.state === 'drawing'}
    >
      {preview.state === 'ready' ? (
        // A picture that was drawn just now: there is nothing for an image loader to do.
        <div
          role="img"
          aria-label={t('preview')}
          className="h-full w-full bg-center bg-contain bg-no-repeat"
          style={{ backgroundImage: `url("${preview.url}")` }}
        />
      ) : (
        <p className="text-mute">{t(preview.state === 'failed' ? 'failed' : 'working')}</p>
      )}
    </figure>
  )
}
