import { afterEach, describe, expect, it, vi } from 'vitest'
import { keep, readKept, readKeptObject } from '@/components/device/browser-storage'

/** A storage of a browser. */
class Kept {
  readonly texts = new Map<string, string>()
  getItem = (key: string): string | null => this.texts.get(key) ?? null
  setItem = (key: string, text: string): void => {
    this.texts.set(key, text)
  }
  removeItem = (key: string): void => {
    this.texts.delete(key)
  }
}

/** A browser that lets no page keep anything throws as soon as code names its storage. */
function block(name: 'localStorage' | 'sessionStorage'): void {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    },
  })
}

afterEach(() => {
  vi.unstubAllGlobals()
  for (const name of ['localStorage', 'sessionStorage']) Reflect.deleteProperty(globalThis, name)
})

describe('the storage of a browser', () => {
  it('keeps a text for the device or the tab, apart from each other, and removes it', () => {
    vi.stubGlobal('localStorage', new Kept())
    vi.stubGlobal('sessionStorage', new Kept())
    expect(keep('device', 'a', 'for good')).toBe(true)
    expect(keep('tab', 'a', 'for now')).toBe(true)
    expect([readKept('device', 'a'), readKept('tab', 'a')]).toEqual(['for good', 'for now'])
    expect(keep('device', 'a', null)).toBe(true)
    expect([readKept('device', 'a'), readKept('tab', 'a')]).toEqual([null, 'for now'])
  })

  it('says that nothing is kept, and that nothing can be, where the browser blocks its storage', () => {
    block('localStorage')
    block('sessionStorage')
    expect([readKept('device', 'a'), readKept('tab', 'a'), readKeptObject('a')]).toEqual([null, null, {}])
    expect([keep('device', 'a', 'text'), keep('tab', 'a', null)]).toEqual([false, false])
  })

  it('reports that a text is not kept when there is no more room', () => {
    const full = new Kept()
    full.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', full)
    expect(keep('device', 'a', 'text')).toBe(false)
  })

  it.each(['', '{', 'null', '7', '"text"', 'true'])('finds no members in %j, which is not an object', (text) => {
    const kept = new Kept()
    kept.setItem('a', text)
    vi.stubGlobal('localStorage', kept)
    expect(readKeptObject('a')).toEqual({})
  })
})
