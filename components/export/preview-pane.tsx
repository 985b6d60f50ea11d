// The picture to be saved, over a chequered ground where it will be transparent. The one before stays until the next is
// there.

import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import type { Preview } from './use-picture-preview'

export interface PreviewPaneProps {
  readonly preview: Preview
  readonly background: boolean
}

const CHEQUERS = {
  backgroundImage: 'conic-gradient(var(--line) 25%, transparent 0 50%, var(--line) 0 75%, transparent 0)',
  backgroundSize: '16px 16px',
}

export function PreviewPane({ preview, background }: PreviewPaneProps) {
  const t = useTranslations('export')
  const { state, url } = preview
  return (
    <figure
      className="grid h-full max-h-150 min-h-44 place-items-center overflow-hidden rounded-lg border border-line bg-surface p-3 max-sm:h-52"
      style={background ? undefined : CHEQUERS}
      aria-busy={state === 'drawing'}
    >
      {url === undefined || state === 'failed' ? (
        <p className="text-mute">{t(state === 'failed' ? 'failed' : 'working')}</p>
      ) : (
        // A picture that was drawn just now: there is nothing for an image loader to do.
        <div
          role="img"
          aria-label={t('preview')}
          className={clsx(
            'h-full w-full bg-center bg-contain bg-no-repeat',
            // Picture and pane may have one colour: where the picture ends is seen by its shadow.
            background && 'drop-shadow-[0_0_1.5px_var(--line-strong)]',
            state === 'drawing' && 'opacity-60',
          )}
          style={{ backgroundImage: `url("${url}")` }}
        />
      )}
    </figure>
  )
}
