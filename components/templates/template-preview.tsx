// A template as a small drawing, made from its own shapes: what you see is what the board will hold.

import { isStep } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { DEFAULT_CRITERIA, levelOf } from '@/lib/domain/criteria/criteria'
import { cellRect, type Rect } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import type { TemplateShape } from '@/lib/domain/template'

/** The size of the drawing, into which the shapes are fitted. */
const FRAME = { w: 320, h: 150, margin: 14 } as const

export function TemplatePreview({ shapes }: { shapes: readonly TemplateShape[] }) {
  const bounds = boundsOf(shapes)
  const scale = Math.min((FRAME.w - 2 * FRAME.margin) / bounds.w, (FRAME.h - 2 * FRAME.margin) / bounds.h)
  const left = (FRAME.w - bounds.w * scale) / 2
  const top = (FRAME.h - bounds.h * scale) / 2
  return (
    <svg viewBox={`0 0 ${FRAME.w} ${FRAME.h}`} aria-hidden className="size-full">
      {shapes.map((shape) => {
        const rect = {
          x: left + (shape.x - bounds.x) * scale,
          y: top + (shape.y - bounds.y) * scale,
          w: shape.w * scale,
          h: shape.h * scale,
        }
        const key = `${shape.type} ${shape.x} ${shape.y}`
        return shape.type === 'matrix' ? (
          <MatrixDrawing key={key} rect={rect} shape={shape} />
        ) : (
          <ZoneDrawing key={key} rect={rect} accepts={shape.accepts} />
        )
      })}
    </svg>
  )
}

function boundsOf(shapes: readonly TemplateShape[]): Rect {
  const x = Math.min(...shapes.map((shape) => shape.x))
  const y = Math.min(...shapes.map((shape) => shape.y))
  const right = Math.max(...shapes.map((shape) => shape.x + shape.w))
  const bottom = Math.max(...shapes.map((shape) => shape.y + shape.h))
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) }
}

function ZoneDrawing({ rect, accepts }: { rect: Rect; accepts: readonly CardKind[] }) {
  const pad = Math.min(6, rect.w * 0.12)
  const kinds = accepts.length > 0 ? accepts.slice(0, 2) : (['question'] as const)
  const edge = accepts.length === 1 ? `var(--kind-${accepts[0]}-edge)` : 'var(--line-strong)'
  const card = { w: Math.min(46, rect.w - 2 * pad), h: 14 }
  const fitting = Math.max(0, Math.min(3, Math.floor((rect.h - 2 * pad - 8) / (card.h + 4))))
  return (
    <g>
      <rect {...sizeOf(rect)} rx="4" fill="var(--panel)" stroke={edge} />
      <rect x={rect.x + pad} y={rect.y + pad} width={rect.w * 0.45} height="3.5" rx="1.75" fill={edge} />
      {Array.from({ length: fitting }, (_, index) => kinds[index % kinds.length] ?? 'question').map((kind, index) => (
        <g
          // Drawn once and never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          transform={`translate(${rect.x + pad} ${rect.y + pad + 9 + index * (card.h + 4)})`}
        >
          <rect width={card.w} height={card.h} rx="2.5" fill="var(--surface)" stroke="var(--line)" />
          <rect width="2.5" height={card.h} rx="1.25" fill={`var(--kind-${kind}-edge)`} />
        </g>
      ))}
    </g>
  )
}

function MatrixDrawing({ rect, shape }: { rect: Rect; shape: Extract<TemplateShape, { type: 'matrix' }> }) {
  const scale = rect.w / shape.w
  const { layout = 'grid' } = shape
  const { grid } = matrixAxes({ ...shape, layout }, DEFAULT_CRITERIA)
  const hasLevels = shape.xField.startsWith('impact') && shape.yField.startsWith('likelihood')
  const line = { stroke: 'var(--accent)', strokeOpacity: 0.35, strokeWidth: 1 / scale }
  const columns = Array.from({ length: grid.columns }, (_, i) => i + 1)
  const rows = Array.from({ length: grid.rows }, (_, i) => i + 1)
  return (
    <g transform={`translate(${rect.x} ${rect.y}) scale(${scale})`}>
      {layout === 'rings'
        ? columns.toReversed().map((x) => {
            const box = cellRect(grid, { x, y: 1 })
            const r = box.w / 2
            return <circle key={x} cx={box.x + r} cy={box.y + r} r={r} fill="var(--accent-soft)" {...line} />
          })
        : rows.flatMap((y) =>
            columns.map((x) => {
              const level = hasLevels && isStep(x) && isStep(y) ? levelOf(DEFAULT_CRITERIA, y, x) : undefined
              return (
                <rect
                  key={`${x} ${y}`}
                  {...sizeOf(cellRect(grid, { x, y }))}
                  rx={5 / scale / 2}
                  {...line}
                  fill={level ? `var(--level-${level}-soft)` : 'var(--accent-soft)'}
                  {...(level && { stroke: `var(--level-${level}-edge)` })}
                />
              )
            }),
          )}
    </g>
  )
}

function sizeOf({ x, y, w, h }: Rect) {
  return { x, y, width: w, height: h }
}
