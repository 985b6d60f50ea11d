// A citation of whole sentences keeps its sentences when their words change.

import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { type AnchoredPassage, Reanchoring } from '@/lib/brief/reanchor'
import { describePassage } from '@/lib/brief/selector'

function carried(before: string, after: string, cited: string): string {
  const text = new CodePointText(before)
  const at = text.toCodePoint(before.indexOf(cited))
  const passage: AnchoredPassage = {
    ...describePassage(text, at, at + [...cited].length),
    state: 'anchored',
  }
  const { state, start, end } = new Reanchoring(before, after).carry(passage)
  return `${state}: ${new CodePointText(after).slice(start, end)}`
}

describe('a moved citation', () => {
  it('ends where its sentence ends, though words were added there', () => {
    expect(
      carried(
        '港は古い。各国は共通の規格を定めるべきである。次へ進む。',
        '港は古い。各国は共通の規格を定めるべきであると考えられている。次へ進む。',
        '各国は共通の規格を定めるべきである。',
      ),
    ).toBe('moved: 各国は共通の規格を定めるべきであると考えられている。')
    expect(
      carried(
        'Ports are old. The towns should agree on one plug for all berths. Others wait.',
        'Ports are old. By 2031 the towns should agree on one plug for all the berths. Others wait.',
        'The towns should agree on one plug for all berths.',
      ),
    ).toBe('moved: By 2031 the towns should agree on one plug for all the berths.')
  })

  it('that was cited without its stop ends before the stop', () => {
    expect(
      carried(
        '港は古い。各国は共通の規格を定めるべきである。次へ進む。',
        '港は古い。各国は共通の新しい規格を定めるべきであると考えられている。次へ進む。',
        '各国は共通の規格を定めるべきである',
      ),
    ).toBe('moved: 各国は共通の新しい規格を定めるべきであると考えられている')
    expect(
      carried(
        'Ports are old. The towns should agree on one plug for all berths. Others wait.',
        'Ports are old. The towns should agree on one common plug for all berths of the harbour. Others wait.',
        'The towns should agree on one plug for all berths',
      ),
    ).toBe('moved: The towns should agree on one common plug for all berths of the harbour')
  })

  it('of words within a sentence stays within it', () => {
    expect(
      carried(
        'Ports are old. The towns should agree on one plug for all berths of the harbour. Others wait.',
        'Ports are old. The towns should agree on one common plug for all berths of the harbour. Others wait.',
        'agree on one plug for all berths',
      ),
    ).toBe('moved: agree on one common plug for all berths')
  })
})
