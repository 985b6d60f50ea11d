// A box that scrolls, with a shadow at each side where more of its content is out of sight.

import { clsx } from 'clsx'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

export interface ScrollEdgesProps {
  className?: string
  children: ReactNode
}

export function ScrollEdges({ className, children }: ScrollEdgesProps) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <div className={clsx('relative flex overflow-hidden', className)}>
      <div ref={box} className="min-h-0 min-w-0 grow overflow-auto">
        {children}
      </div>
      <ScrollShadows box={box} />
    </div>
  )
}

const NOWHERE = { start: false, end: false, bottom: false }
/** Browsers round scroll positions. */
const SLACK_PX = 2

export interface ScrollShadowsProps {
  /** The box that scrolls; what is around it is positioned, and holds the shadows. */
  box: RefObject<HTMLElement | null>
  /** None at the bottom, for a list that everybody expects to go on. */
  isAcross?: boolean
}

export function ScrollShadows({ box, isAcross = false }: ScrollShadowsProps) {
  const [more, setMore] = useState(NOWHERE)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      // It counts downwards where lines run from right to left.
      const acrossPx = Math.abs(element.scrollLeft)
      const start = acrossPx > SLACK_PX
      const end = acrossPx + element.clientWidth < element.scrollWidth - SLACK_PX
      const bottom = element.scrollTop + element.clientHeight < element.scrollHeight - SLACK_PX
      setMore((before) =>
        before.start === start && before.end === end && before.bottom === bottom ? before : { start, end, bottom },
      )
    }
    // The observer also reports the sizes at the beginning.
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    for (const child of element.children) sizes.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return (
    <>
      {more.start ? <Edge className="inset-y-0 start-0 w-4 bg-linear-to-r rtl:bg-linear-to-l" /> : null}
      {more.end ? <Edge className="inset-y-0 end-0 w-6 bg-linear-to-l rtl:bg-linear-to-r" /> : null}
      {more.bottom && !isAcross ? <Edge className="inset-x-0 bottom-0 h-5 bg-linear-to-t" /> : null}
    </>
  )
}

function Edge({ className }: { className: string }) {
  return (
    <span
      aria-hidden
      data-more
      className={clsx('pointer-events-none absolute z-30 from-ink/20 to-transparent', className)}
    />
  )
}
