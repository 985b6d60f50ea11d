// Text that is being typed, kept in this tab: phones discard pages without asking, and nobody types a lost sentence
// again.

import { useSyncExternalStore } from 'react'
import { keep, readKept } from './browser-storage'

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
  return unstored.get(name) ?? readKept('tab', name) ?? ''
}

function write(name: string, text: string): void {
  unstored.delete(name)
  if (!keep('tab', name, text === '' ? null : text)) unstored.set(name, text)
}
