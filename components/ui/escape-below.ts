// The Escape that closes a window, a form or a list, also under a tooltip. Radix listens for the key at its uppermost layer alone; a tooltip closes with it and
// lets it through (tooltip), and the window below closes with the same key.

import type { KeyboardEvent } from 'react'

/** Returns the handler of a window's keys: it closes the window with an Escape that nothing has used. */
export function closeWithEscape(
  close: () => void,
  ask?: (event: globalThis.KeyboardEvent) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, nativeEvent } = event
    // The Escape that ends a Japanese conversion isn't meant for the window.
    if (key !== 'Escape' || event.defaultPrevented || nativeEvent.isComposing) return
    ask?.(nativeEvent)
    if (nativeEvent.defaultPrevented) return
    event.preventDefault()
    // Windows in windows: the inner one alone closes.
    event.stopPropagation()
    close()
  }
}
