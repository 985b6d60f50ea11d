// Text that is being typed, kept in this tab: phones discard pages without asking, and nobody types a lost sentence
// again.

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
/** Texts that the storage didn't take, because it is blocked or full: they live as long as the page. */
const unstored = new Map<string, string>()

/**
 * Like useState of a text, which is there again after a reload of the tab, and the same wherever it is used. `key` names
 * it in the tab.
 */
export function useKeptText(key: string): readonly [string, (text: string) => void] {
  const name = `foreboard.typed.${key}`
  const text = useSyncExternalStore(
    listen,
    () => read(name),
    () => '',
  )
  return [
    text,
    (changed) => {
      write(name, changed)
      for (const listener of listeners) listener()
    },
  ]
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(name: string): string {
  try {
    return unstored.get(name) ?? sessionStorage.getItem(name) ?? ''
  } catch {
    // Blocked storage has kept nothing.
    return ''
  }
}

function write(name: string, text: string): void {
  unstored.delete(name)
  try {
    if (text === '') sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    unstored.set(name, text)
  }
}
