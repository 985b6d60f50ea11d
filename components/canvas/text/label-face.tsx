// Draws a laid out label as plain SVG, with nothing in it that only a browser can show.

import { Fragment, type ReactNode } from 'react'
import type { PlacedBullet, PlacedLabel, PlacedText } from './placed-label'

export interface LabelFaceProps {
  readonly label: PlacedLabel
  /** The colour of rims: the ground's. */
  readonly rim: string
}

const RIM_PX = 2
const GROUND_RADIUS_PX = 2

export function LabelFace({ label: { texts, grounds, bullets }, rim }: LabelFaceProps) {
  return (
    <>
      {grounds.map(({ x, y, w, h, color }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={w} height={h} rx={GROUND_RADIUS_PX} fill={color} />
      ))}
      {bullets.map((bullet) => (
        <Bullet key={`${bullet.x} ${bullet.y}`} {...bullet} />
      ))}
      {texts.map((text) => (
        <Fragment key={`${text.x} ${text.y} ${text.isRightToLeft}`}>
          {linked(text, <PieceOfText text={text} rim={rim} />)}
        </Fragment>
      ))}
    </>
  )
}

function PieceOfText({ text: piece, rim }: { readonly text: PlacedText; readonly rim: string }) {
  const { text, isRightToLeft, x, y, family, size, weight, isItalic, color, isUnderlined, isStruck, hasRim } = piece
  const lines = [...(isUnderlined ? ['underline'] : []), ...(isStruck ? ['line-through'] : [])]
  return (
    <text
      x={x}
      y={y}
      direction={isRightToLeft ? 'rtl' : undefined}
      fontFamily={family}
      fontSize={size}
      fontWeight={weight}
      fontStyle={isItalic ? 'italic' : undefined}
      fill={color}
      stroke={hasRim ? rim : 'none'}
      strokeWidth={hasRim ? RIM_PX : undefined}
      paintOrder={hasRim ? 'stroke' : undefined}
      textDecoration={lines.length > 0 ? lines.join(' ') : undefined}
      xmlSpace="preserve"
      style={{ whiteSpace: 'pre' }}
    >
      {text}
    </text>
  )
}

function linked({ href }: PlacedText, drawn: ReactNode): ReactNode {
  return href === undefined ? drawn : <a href={href}>{drawn}</a>
}

function Bullet({ x, y, size, kind, color }: PlacedBullet) {
  if (kind === 'square') return <rect x={x} y={y} width={size} height={size} fill={color} />
  const isHollow = kind === 'circle'
  return (
    <circle
      cx={x + size / 2}
      cy={y + size / 2}
      r={isHollow ? (size - 1) / 2 : size / 2}
      fill={isHollow ? 'none' : color}
      stroke={isHollow ? color : 'none'}
      strokeWidth={1}
    />
  )
}
