import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText } from '@/components/ui/copy-text'

const LINK = 'http://192.168.0.12:3000/join/token'

function makeField() {
  const calls: string[] = []
  const field = { value: LINK, focus: () => calls.push('focus'), select: () => calls.push('select') }
  // Only what copyText touches: the tests run without a browser.
  return { field: field as unknown as HTMLInputElement, calls }
}

function browserWith({ writeText, oldCopy }: { writeText?: (text: string) => Promise<void>; oldCopy: boolean }) {
  vi.stubGlobal('navigator', writeText ? { clipboard: { writeText } } : {})
  vi.stubGlobal('document', { execCommand: () => oldCopy })
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('copyText', () => {
  it('uses the clipboard where there is one', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    browserWith({ writeText, oldCopy: false })
    await expect(copyText(makeField().field)).resolves.toBe('copied')
    expect(writeText).toHaveBeenCalledWith(LINK)
  })

  it('copies the selected field on http in a local network', async () => {
    browserWith({ oldCopy: true })
    const { field, calls } = makeField()
    await expect(copyText(field)).resolves.toBe('copied')
    expect(calls).toEqual(['focus', 'select'])
  })

  it('leaves the field selected where nothing else works', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined)
    browserWith({ writeText: () => Promise.reject(new Error('not allowed')), oldCopy: false })
    const { field, calls } = makeField()
    await expect(copyText(field)).resolves.toBe('selected')
    expect(calls).toEqual(['focus', 'select'])
  })
})
