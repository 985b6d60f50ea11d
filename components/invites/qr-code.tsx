// A QR code, black on white in every theme: readers want it so.

import { clsx } from 'clsx'
import { useMemo } from 'react'
import { drawQrCode } from './qr-drawing'

export interface QrCodeProps {
  text: string
  /** Describes the code for people who can't see it. */
  label: string
  className?: string
}

export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => drawQrCode(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={clsx('rounded-md', className)}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
