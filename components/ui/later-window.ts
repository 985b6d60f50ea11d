// A window whose code comes when it is first wanted: what most visits never open weighs nothing on them. Where the code
// can't be had that is told, and the window is closed again, so that another press tries anew.

import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from './toaster'

/** Made where a module begins, once for a window. */
export class LaterWindow<P> {
  readonly #fetch: () => Promise<ComponentType<P>>
  #loaded: ComponentType<P> | undefined

  constructor(fetch: () => Promise<ComponentType<P>>) {
    this.#fetch = fetch
  }

  /** Undefined until it was fetched. */
  get loaded(): ComponentType<P> | undefined {
    return this.#loaded
  }

  async load(): Promise<void> {
    this.#loaded ??= await this.#fetch()
  }

  /** Fetches the code already: for the menu that offers the window, so that it opens at once. */
  readonly prepare = (): void => {
    // When it is wanted it is asked for again, and then it is told.
    this.load().catch((error: unknown) => console.info('A window could not be prepared.', error))
  }
}

/** The window to be rendered, undefined before it is first wanted and there. `close` is called where it can't be had. */
export function useLater<P>(later: LaterWindow<P>, isWanted: boolean, close: () => void): ComponentType<P> | undefined {
  const errorMessage = useErrorMessage()
  const [isThere, setIsThere] = useState(false)
  const fail = useEffectEvent((error: unknown) => {
    toast.error(errorMessage(error))
    close()
  })
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    later.load().then(
      () => isGone || setIsThere(true),
      (error: unknown) => isGone || fail(error),
    )
    return () => {
      isGone = true
    }
  }, [isWanted, later])
  return isThere || isWanted ? later.loaded : undefined
}
