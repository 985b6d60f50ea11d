import { describe, expect, test } from 'vitest'
import { SharedText } from '@/components/canvas/text/shared-text'

const MAX = 100

describe('a text that several people type at once', () => {
  test('gives the board what a person typed, and nothing where it has that already', () => {
    const text = new SharedText('Quay')
    expect(text.write('Quay 4', MAX)).toEqual({ text: 'Quay 4', isNew: true })
    expect(text.write('Quay 4', MAX)).toEqual({ text: 'Quay 4', isNew: false })
  })

  test('typing continues before the board has answered the previous letter', () => {
    const text = new SharedText('')
    text.write('a', MAX)
    expect(text.write('ab', MAX)?.text).toBe('ab')
  })

  test('shows what others typed, and puts the next letter beside it', () => {
    const text = new SharedText('Quay')
    expect(text.receive('Old quay')).toBe('Old quay')
    expect(text.write('Old quay 4', MAX)?.text).toBe('Old quay 4')
  })

  test('a composition is neither written nor disturbed; when it ends, both changes are there', () => {
    const text = new SharedText('港の')
    text.beginComposition()
    expect(text.write('港のか', MAX)).toBeUndefined()
    expect(text.receive('古い港の')).toBeUndefined()
    text.endComposition()
    expect(text.write('港の壁', MAX)).toEqual({ text: '古い港の壁', isNew: true })
  })

  test('a text that grows beyond the limit together is cut at it', () => {
    const text = new SharedText('12345678')
    text.beginComposition()
    text.receive('x12345678')
    text.endComposition()
    expect(text.write('12345678y', 9)?.text).toBe('x12345678')
    expect(text.write('x12345678', 10)?.text).toHaveLength(9)
  })
})
