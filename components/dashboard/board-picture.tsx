// A board's small picture: the one its last editor's browser drew, or an empty canvas until there is one.

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

/** A dotted canvas without anything on it: a board whose picture isn't drawn yet may well be empty. */
function Placeholder({ seed }: { seed: string }) {
  const dots = `dots-${seed}`
  return (
    <svg viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden className="size-full">
      <defs>
        <pattern id={dots} width="14" height="14" patternUnits="userSpaceOnUse">
          <circle cx="1" cy="1" r="0.9" fill="var(--line-strong)" fillOpacity="0.6" />
        </pattern>
      </defs>
      <rect width="320" height="180" fill={`url(#${dots})`} />
    </svg>
  )
}
