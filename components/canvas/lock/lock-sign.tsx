// The sign on the corner of whatever hosts have locked. Only on the canvas: a picture shows the work, not its state.

import type { CanvasTheme } from '../colours/canvas-theme'

const RADIUS_PX = 9

/** `width` is the shape's. */
export function LockSign({ width, theme }: { readonly width: number; readonly theme: CanvasTheme }) {
  return (
    <g transform={`translate(${width - RADIUS_PX - 2} 0)`} data-testid="lock-sign" pointerEvents="none">
      <circle r={RADIUS_PX} fill={theme.panel} stroke={theme.lineStrong} strokeWidth={1} />
      <path d="M-2.4 -0.6 V-2.4 A2.4 2.4 0 0 1 2.4 -2.4 V-0.6" fill="none" stroke={theme.ink} strokeWidth={1.4} />
      <rect x={-4} y={-0.9} width={8} height={5.6} rx={1.3} fill={theme.ink} />
    </g>
  )
}
