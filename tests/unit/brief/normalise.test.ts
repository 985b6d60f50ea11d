import { describe, expect, it } from 'vitest'
import { normalise } from '@/lib/brief/normalise'

describe('normalise', () => {
  it('knows one line end and one space', () => {
    expect(normalise('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
    expect(normalise('1\u00a0000\u202f000\tkm')).toBe('1 000 000 km')
  })

  it('drops what nobody sees and mends broken pairs', () => {
    expect(normalise('\ufeffa\u00adb\u200bc\u0000d\u202ee')).toBe('abcde')
    expect(normalise('x\ud83dy')).toBe('x\ufffdy')
  })

  it('composes accents and kana, but leaves compatibility kanji as the reader sees them', () => {
    expect(normalise('Cue\u0301llar か\u3099')).toBe('Cuéllar が')
    expect(normalise('\ufa19\ufa11')).toBe('\ufa19\ufa11')
  })

  it('keeps joiners and variation selectors, which emoji and names need', () => {
    const text = '👩‍🔬 葛\u{e0100}城 ❤\ufe0f'
    expect(normalise(text)).toBe(text)
  })

  it('keeps one blank line of many, and none around the text', () => {
    expect(normalise('\n\n a  \n\n\n\nb\u3000\n')).toBe(' a\n\nb')
  })
})
