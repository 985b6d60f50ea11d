// A strip above the tools that says in full which card was tapped, where the inspector doesn't open beside the canvas. It
// leads to the inspector.

import { PanelRightOpen } from 'lucide-react'
import { useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isCard } from '@/components/canvas/card/is-card'
import { scoringOf } from '@/components/canvas/score/scoring'
import { useMessagesAbove } from '@/components/canvas/sight/use-messages-above'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { useIsNarrow } from '@/components/ui/use-media-query'
import { cardLanguage } from '@/lib/brief/titles/card-language'

export function TappedCard({ editor, onDetails }: { editor: Editor; onDetails: () => void }) {
  const t = useTranslations('board')
  const words = useTranslations('card')
  const card = useValue('tapped card', () => {
    const only = editor.getOnlySelectedShape() ?? undefined
    return isCard(only) && editor.isIn('select.idle') && !scoringOf(editor) ? only : undefined
  }, [editor])
  const place = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  useMessagesAbove({ place, isShown: card !== undefined, isCentred: isNarrow })
  if (!card) return null
  const { kind, ref, title, language } = card.props
  return (
    <div ref={place} className="canvas-path">
      <button
        type="button"
        onClick={onDetails}
        className="canvas-path__card pointer-events-auto flex min-h-11 w-full max-w-[660px] items-center gap-2.5 rounded-xl border border-line-strong bg-raised py-2 pe-2.5 ps-3.5 text-start shadow-[var(--shadow)]"
      >
        <KindGlyph kind={kind} />
        <span className="shrink-0 text-mute text-xs tabular-nums">{ref}</span>
        <span dir="auto" lang={cardLanguage({ language, title })} className="line-clamp-2 min-w-0 grow break-words">
          {title || words('face.untitled')}
        </span>
        <span className="sr-only">{t('tappedDetails')}</span>
        <PanelRightOpen aria-hidden className="size-4 shrink-0 text-mute" />
      </button>
    </div>
  )
}
