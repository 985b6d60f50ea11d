// The handle at the top of a phone's sheet: a drag or a press makes it taller, and shorter again.

import { type PointerEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'

/** A finger that moves less has pressed. */
const DRAG_PX = 24

export interface SheetHandleProps {
  readonly isTall: boolean
  readonly onChange: (isTall: boolean) => void
}

export function SheetHandle({ isTall, onChange }: SheetHandleProps) {
  const t = useTranslations('board')
  const fromY = useRef<number>(undefined)
  const wasDragged = useRef(false)
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    fromY.current = event.clientY
    wasDragged.current = false
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = ({ clientY }: PointerEvent) => {
    if (fromY.current === undefined) return
    const up = fromY.current - clientY
    if (Math.abs(up) < DRAG_PX) return
    wasDragged.current = true
    fromY.current = clientY
    onChange(up > 0)
  }
  const end = () => {
    fromY.current = undefined
  }
  return (
    <button
      type="button"
      aria-label={t(isTall ? 'sheetShorter' : 'sheetTaller')}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      // A drag ends with a click where it began on the handle.
      onClick={() => !wasDragged.current && onChange(!isTall)}
      onKeyDown={() => {
        wasDragged.current = false
      }}
      className="absolute inset-x-0 top-0 z-10 mx-auto grid h-11 w-24 touch-none place-items-start justify-center rounded-md pt-1.5 sm:hidden"
    >
      <span aria-hidden className="h-1 w-10 rounded-full bg-line-strong" />
    </button>
  )
}
