// A board's small picture: the one its last editor's browser drew, or a quiet drawing until there is one.

import Image from 'next/image'
import { useState } from 'react'

export function BoardPicture({ boardId, url }: { boardId: string; url: string | null }) {
  const [brokenUrl, setBrokenUrl] = useState<string>()
  const show = url !== null && url !== brokenUrl
  return (
    <span className="relative block aspect-[16/9] overflow-hidden max-sm:aspect-[5/2] border-line border-b bg-surface">
      {show ? (
        <Image
          src={url}
          alt=""
          fill
          // Small already, and behind the visitor's cookie.
          unoptimized
          onError={() => setBrokenUrl(url)}
          className="object-contain p-1.5 in-data-[theme=dark]:brightness-80"
        />
      ) : (
        <Placeholder seed={boardId} />
      )}
    </span>
  )
}

const CARD = { w: 58, h: 34 } as const
const EDGES = ['var(--kind-risk-edge)', 'var(--kind-recommendation-edge)', 'var(--kind-assumption-edge)'] as const

/** Three cards lying about a dotted canvas, each board's in its own way. */
function Placeholder({ seed }: { seed: string }) {
  const random = numbersFrom(seed)
  const cards = EDGES.map((edge, index) => ({
    edge,
    x: 34 + index * 92 + random() * 26,
    y: 34 + random() * 78,
    line: 0.45 + random() * 0.35,
  }))
  const dots = `dots-${seed}`
  return (
    <svg viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden className="size-full">
      <defs>
        <pattern id={dots} width="14" height="14" patternUnits="userSpaceOnUse">
          <circle cx="1" cy="1" r="0.9" fill="var(--line-strong)" fillOpacity="0.6" />
        </pattern>
      </defs>
      <rect width="320" height="180" fill={`url(#${dots})`} />
      {cards.map(({ edge, x, y, line }) => (
        <g key={edge} transform={`translate(${x} ${y})`}>
          <rect width={CARD.w} height={CARD.h} rx="4" fill="var(--panel)" stroke="var(--line)" />
          <path d={`M4 0a4 4 0 0 0-4 4v${CARD.h - 8}a4 4 0 0 0 4 4z`} fill={edge} />
          <rect x="11" y="9" width={(CARD.w - 18) * line} height="4" rx="2" fill="var(--line-strong)" />
          <rect x="11" y="19" width={CARD.w - 22} height="4" rx="2" fill="var(--line)" />
        </g>
      ))}
    </svg>
  )
}

/** A row of numbers from 0 to 1 that is the same for a seed on server and browser. */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x100000000
  }
}
