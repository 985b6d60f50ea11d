// A secret that came behind the # of an address: browsers don't send that part to any server. It is removed from the
// address at once, so that no history, screenshot or shared link contains it, and kept in this tab for a reload.

'use client'

import { useCallback, useEffect, useState } from 'react'
import { keep, readKept } from '@/components/device/browser-storage'
import { removeFragment } from '@/components/paths/remove-fragment'

export interface FragmentSecret {
  /** Undefined until the page has looked; '' if there is none. */
  readonly secret: string | undefined
  /** Forgets the secret once it was used up: a reload must not find it. */
  readonly forget: () => void
}

/** `page` distinguishes the secrets of several pages in the same tab. */
export function useFragmentSecret(page: 'setup' | 'sign-up' | 'reset-password' | 'verify-email'): FragmentSecret {
  const key = `foreboard:secret:${page}`
  const [secret, setSecret] = useState<string>()

  useEffect(() => {
    const take = () => {
      const fragment = window.location.hash.slice(1)
      if (fragment !== '') {
        const { pathname, search } = window.location
        removeFragment(`${pathname}${search}`)
        store(key, fragment)
      }
      setSecret(fragment || (readKept('tab', key) ?? ''))
    }
    take()
    // Another such address opened in this tab changes the fragment alone: the page stays.
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [key])

  const forget = useCallback(() => store(key, null), [key])
  return { secret, forget }
}

function store(key: string, secret: string | null): void {
  if (!keep('tab', key, secret)) console.info('A reload of this page will need its whole address again.')
}
