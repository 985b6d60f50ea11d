// How long messages stay.

import { toast as sonner } from 'sonner'
import { afterEach, describe, expect, it } from 'vitest'
import { OFFER_MS, toast } from '@/components/ui/toast'

const button = { label: 'Undo', onClick: () => undefined }
const durationOf = (id: string | number) => {
  const shown = sonner.getToasts().find((each) => each.id === id)
  if (!shown || !('title' in shown)) throw new Error('The message is not shown.')
  return shown.duration
}

afterEach(() => {
  toast.dismiss()
})

describe('a message', () => {
  it('stays for ten seconds if it has a button, whatever its kind', () => {
    expect(OFFER_MS).toBe(10_000)
    for (const say of [toast, toast.success, toast.error, toast.warning]) {
      expect(durationOf(say('Removed', { action: button }))).toBe(OFFER_MS)
      expect(durationOf(say('Removed', { cancel: button }))).toBe(OFFER_MS)
    }
  })

  it('keeps the usual time without a button', () => {
    expect(durationOf(toast('Saved'))).toBeUndefined()
  })

  it('stays until it is answered where nothing else keeps what it offers', () => {
    expect(durationOf(toast.error('Lost', { action: button, duration: Number.POSITIVE_INFINITY }))).toBe(
      Number.POSITIVE_INFINITY,
    )
  })
})
