// Text that is being typed, kept in this tab: phones discard pages without asking, and nobody types a lost sentence
// again.

import { useState } from 'react'

/** Like useState of a text, which is there again after a reload of the tab. `key` names it in the tab. */
export function useKeptText(key: string): readonly [string, (text: string) => void] {
  const name = `foreboard.typed.${key}`
  const [text, setText] = useState(() => read(name))
  return [
    text,
    (changed) => {
      setText(changed)
      write(name, changed)
    },
  ]
}

function read(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? ''
  } catch {
    // Blocked storage has kept nothing.
    return ''
  }
}

function write(name: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // Blocked or full: the text lives as long as the page.
  }
}
