// Draws head or foot of a picture as plain SVG, so that every program shows it.

import { CountSign, KindSign } from '@/components/canvas/card/signs'
import { type CanvasTheme, toneOf } from '@/components/canvas/colours/canvas-theme'
import { linkLook } from '@/components/canvas/link/link-face'
import { CANVAS_FONT_STACK } from '@/components/canvas/text/canvas-fonts'
import { lineDirection } from '@/components/canvas/text/line-direction'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'
import type { Block, InkName, Mark, TextMark } from './marks'

export interface ExplanationFaceProps {
  readonly block: Block
  readonly theme: CanvasTheme
}

export function ExplanationFace({ block, theme }: ExplanationFaceProps) {
  return (
    <g fontFamily={CANVAS_FONT_STACK} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {block.marks.map((mark) => (
        <MarkFace key={`${mark.type} ${mark.x} ${mark.y}`} mark={mark} theme={theme} />
      ))}
    </g>
  )
}

function MarkFace({ mark, theme }: { mark: Mark; theme: CanvasTheme }) {
  const { x, y } = mark
  switch (mark.type) {
    case 'text':
      return <TextFace mark={mark} theme={theme} />
    case 'rule':
      return <path d={`M${x} ${y} H${x + mark.w}`} stroke={theme.lineStrong} strokeWidth={1} fill="none" />
    case 'level': {
      const tone = toneOf(theme, mark.level)
      return <rect x={x} y={y} width={mark.w} height={mark.h} rx={2} fill={tone.soft} stroke={tone.edge} />
    }
    case 'kind':
      return <KindSign kind={mark.kind} x={x} y={y} size={mark.size} color={theme.kind[mark.kind].edge} />
    case 'untreated':
      return <CountSign sign="untreated" x={x} y={y} size={mark.size} color={theme.warning} />
    case 'link': {
      const { tone, dash } = linkLook(mark.kind)
      const end = x + mark.w
      const color = toneOf(theme, tone).edge
      return (
        <g>
          <path d={`M${x} ${y} H${end - 6}`} fill="none" stroke={color} strokeWidth={1.8} strokeDasharray={dash} />
          <path d={`M${end} ${y} L${end - 7} ${y - 3.4} V${y + 3.4} Z`} fill={color} />
        </g>
      )
    }
  }
}

function TextFace({ mark, theme }: { mark: TextMark; theme: CanvasTheme }) {
  const { x, y, text, size, weight, color, anchor, href } = mark
  const line = (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight}
      fill={colorOf(theme, color)}
      textAnchor={anchor}
      stroke="none"
      {...lineDirection(text, anchor)}
    >
      {text}
    </text>
  )
  return href === undefined ? line : <a href={href}>{line}</a>
}

function colorOf(theme: CanvasTheme, name: InkName | Level): string {
  const level = LEVELS.find((each) => each === name)
  if (level) return theme.level[level].text
  return { ink: theme.ink, soft: theme.inkSoft, mute: theme.mute, accent: theme.accent }[name as InkName]
}
