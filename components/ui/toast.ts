// Shows a short message. One that carries a button stays for longer than one that is only read: sonner's own time is over
// before somebody has read the sentence, decided, and reached the button.

import { type ExternalToast, toast as sonner } from 'sonner'

/** How long a message stays that offers something, in milliseconds; no message chooses another time for its button. */
export const OFFER_MS = 10_000

type Say = (message: Parameters<typeof sonner>[0], options?: ExternalToast) => string | number

function lasting(say: Say): Say {
  return (message, options) =>
    say(message, options?.action || options?.cancel ? { duration: OFFER_MS, ...options } : options)
}

export const toast = Object.assign(lasting(sonner), {
  success: lasting(sonner.success),
  error: lasting(sonner.error),
  warning: lasting(sonner.warning),
  loading: sonner.loading,
  dismiss: sonner.dismiss,
})
