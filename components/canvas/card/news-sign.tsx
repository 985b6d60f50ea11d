// The sign on the corner of a card whose change is news to this person, or differs from a version: a plus for a new card,
// an arrow for one that moved on its scales, a pen for a new title, a dot for another change. Only on the canvas: a picture shows the work, not who has seen it.

import { type Editor, useValue } from 'tldraw'
import type { NewsMark } from '@/lib/domain/changes/news-marks'
import type { CanvasTheme } from '../colours/canvas-theme'

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

export interface NewsSignProps {
  readonly editor: Editor
  readonly mark: NewsMark
  readonly theme: CanvasTheme
  /** What it means. */
  readonly hint: string
}

export function NewsSign({ editor, mark, theme, hint }: NewsSignProps) {
  const scale = useValue(
    'scale of news',
    () => SCALES.find(({ belowZoom }) => editor.getZoomLevel() < belowZoom)?.scale ?? 1,
    [editor],
  )
  return (
    <g data-testid="news-sign" data-mark={mark} transform={`translate(1 1) scale(${scale})`}>
      <title>{hint}</title>
      <circle r={RADIUS_PX} fill={theme.accent} stroke={theme.panel} strokeWidth={1.5} />
      <path d={PATHS[mark]} fill="none" stroke={theme.panel} strokeWidth={1.8} strokeLinecap="round" />
    </g>
  )
}
