// The sign on the corner of a card whose change is news to this person, or differs from a version: a plus for a new card,
// an arrow for one that moved on its scales, a pen for a new title, a dot for another change. Only on the canvas: a picture shows the work, not who has seen it.

import { type Editor, useValue } from 'tldraw'
import type { NewsMark } from '@/lib/domain/changes/news-marks'

const RADIUS_PX = 8

const PATHS: Readonly<Record<NewsMark, string>> = {
  new: 'M-3.6 0 H3.6 M0 -3.6 V3.6',
  up: 'M0 3.8 V-3.6 M-3 -0.6 L0 -3.6 L3 -0.6',
  down: 'M0 -3.8 V3.6 M-3 0.6 L0 3.6 L3 0.6',
  renamed: 'M-3.4 3.4 L-2.6 0.9 L2 -3.7 L3.7 -2 L-0.9 2.6 Z',
  changed: 'M-1.1 0 a1.1 1.1 0 1 0 2.2 0 a1.1 1.1 0 1 0 -2.2 0',
}

/** How much larger the sign is on a board seen from afar, so that it is still found. */
const SCALES = [
  { belowZoom: 0.35, scale: 2.6 },
  { belowZoom: 0.7, scale: 1.6 },
]

/** Colours in CSS. */
interface SignColours {
  readonly accent: string
  readonly panel: string
}

interface MarkProps {
  readonly mark: NewsMark
  /** What it means. */
  readonly hint: string
}

interface NewsSignProps extends MarkProps {
  readonly editor: Editor
  readonly theme: SignColours
}

/** The sign of a card. */
export function NewsSign({ editor, mark, theme, hint }: NewsSignProps) {
  const scale = useValue(
    'scale of news',
    () => SCALES.find(({ belowZoom }) => editor.getZoomLevel() < belowZoom)?.scale ?? 1,
    [editor],
  )
  return (
    <g data-testid="news-sign" data-mark={mark} transform={`translate(1 1) scale(${scale})`}>
      <Sign mark={mark} hint={hint} colours={theme} />
    </g>
  )
}

const PAGE_COLOURS: SignColours = { accent: 'var(--accent)', panel: 'var(--panel)' }
const GLYPH_PX = 12

/** The same sign in a line of words. */
export function NewsGlyph({ mark, hint }: MarkProps) {
  const reach = RADIUS_PX + 1
  return (
    <svg
      data-testid="news-glyph"
      data-mark={mark}
      role="img"
      aria-label={hint}
      width={GLYPH_PX}
      height={GLYPH_PX}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
    >
      <Sign mark={mark} hint={hint} colours={PAGE_COLOURS} />
    </svg>
  )
}

function Sign({ mark, hint, colours: { accent, panel } }: MarkProps & { readonly colours: SignColours }) {
  return (
    <>
      <title>{hint}</title>
      <circle r={RADIUS_PX} fill={accent} stroke={panel} strokeWidth={1.5} />
      <path d={PATHS[mark]} fill="none" stroke={panel} strokeWidth={1.8} strokeLinecap="round" />
    </>
  )
}
