// The token of the invite link that this tab was opened with, or the session's code that somebody typed into it. A token
// comes in the fragment of the address and is taken out of it at once; for a reload this tab keeps it, and no other tab,
// site or server gets it.

import { useSyncExternalStore } from 'react'
import { keep, readKept } from '@/components/device/browser-storage'
import { JOIN_PATH } from '@/components/paths/join-path'
import { removeFragment } from '@/components/paths/remove-fragment'

const KEY = 'foreboard:invite'

let current: string | undefined
const listeners = new Set<() => void>()

/** Returns the token; undefined until the address has been read, '' if there is no link. */
export function useInviteToken(): string | undefined {
  return useSyncExternalStore(subscribe, read, readOnServer)
}

/** Stores a typed code in place of a link's token; undefined removes it. */
export function giveInviteToken(code: string | undefined): void {
  current = code ?? ''
  store(code ?? null)
  for (const onChange of listeners) onChange()
}

/** Somebody has joined by it, or it opens nothing. */
export function forgetInviteToken(): void {
  current = undefined
  store(null)
}

function subscribe(onChange: () => void): () => void {
  const look = () => {
    current = takeFromAddress() ?? current ?? readKept('tab', KEY) ?? ''
    onChange()
  }
  // Somebody put another link into the address of the same tab.
  window.addEventListener('hashchange', look)
  listeners.add(onChange)
  look()
  return () => {
    window.removeEventListener('hashchange', look)
    listeners.delete(onChange)
  }
}

function read(): string | undefined {
  return current
}

function readOnServer(): undefined {
  return undefined
}

function takeFromAddress(): string | undefined {
  const token = window.location.hash.slice(1)
  if (token === '') return undefined
  store(token)
  removeFragment(JOIN_PATH)
  return token
}

function store(token: string | null): void {
  if (!keep('tab', KEY, token)) console.info('This browser does not keep the link for a reload.')
}
