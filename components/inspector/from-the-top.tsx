// Another thing is looked at from its title on, not from where somebody had scrolled to in the one before.

import { useLayoutEffect, useRef } from 'react'

/**
 * Scrolls the panel around it to its top whenever `shown` names another thing. It stands before what is shown: a part of that
 * which scrolls itself into sight does so afterwards.
 */
export function FromTheTop({ shown }: { shown: string }) {
  const mark = useRef<HTMLSpanElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing is the reason, whatever it is
  useLayoutEffect(() => {
    const panel = mark.current?.closest('[data-panel-content]')
    if (panel) panel.scrollTop = 0
  }, [shown])
  return <span ref={mark} hidden />
}
