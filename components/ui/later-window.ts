// A window whose code loads when it is first wanted, so that windows which most visits never open cost nothing. If the
// code can't be loaded, a message reports it and the window closes, so that another press tries again.

import { type ComponentType, createElement, type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from './toaster'

/** Made where a module begins, once for a window. */
export class LaterWindow<P> {
  readonly #fetch: () => Promise<ComponentType<P>>
  #loaded: ComponentType<P> | undefined
  #loading: Promise<void> | undefined

  constructor(fetch: () => Promise<ComponentType<P>>) {
    this.#fetch = fetch
  }

  /** Undefined until it was fetched. */
  get loaded(): ComponentType<P> | undefined {
    return this.#loaded
  }

  /** Loads the code. Rejects if that fails; the next call tries again. */
  load(): Promise<void> {
    this.#loading ??= this.#fetch().then(
      (component) => {
        this.#loaded = component
      },
      (error: unknown) => {
        this.#loading = undefined
        throw error
      },
    )
    return this.#loading
  }

  /** Fetches the code already: for the menu that offers the window, so that it opens at once. */
  readonly prepare = (): void => {
    // When somebody opens the window, the code is requested again, and then an error is shown.
    this.load().catch((error: unknown) => console.info('A window could not be prepared.', error))
  }
}

export interface LaterProps<P> {
  readonly window: LaterWindow<P>
  readonly isWanted: boolean
  /** Called when the window can't be loaded. */
  readonly onFailed: () => void
  readonly props: P
}

/** Renders nothing until the window is first wanted and loaded. */
export function Later<P extends object>({ window, isWanted, onFailed, props }: LaterProps<P>): ReactNode {
  const errorMessage = useErrorMessage()
  const [isThere, setIsThere] = useState(false)
  const fail = useEffectEvent((error: unknown) => {
    toast.error(errorMessage(error))
    onFailed()
  })
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    window.load().then(
      () => isGone || setIsThere(true),
      (error: unknown) => isGone || fail(error),
    )
    return () => {
      isGone = true
    }
  }, [isWanted, window])
  return (isThere || isWanted) && window.loaded ? createElement(window.loaded, props) : null
}
