// The script of a session for a board that brings none: about the board's own matrix, in the words of its axes.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardScript } from '@/components/session/plan/board-script'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Locale } from '@/lib/domain/localized'
import type { TemplateShape } from '@/lib/domain/template'

type Matrix = Omit<Extract<TemplateShape, { type: 'matrix' }>, 'type' | 'x' | 'y' | 'w' | 'h' | 'title'>

const by = { createdBy: 'ada', createdAt: '2026-11-30T00:00:00Z', title: 'One' }

function viewWith(matrices: readonly Matrix[], kinds: readonly CardKind[] = []) {
  const doc = new Y.Doc()
  const shapes = matrices.map((matrix, i): TemplateShape => {
    return { type: 'matrix', x: 0, y: i * 800, w: 900, h: 700, title: { en: 'Ours', ja: '私たち' }, ...matrix }
  })
  seedBoard(doc, { shapes, locale: 'en' })
  for (const kind of kinds) addCard(doc, { ...by, kind })
  return viewDocument(doc)
}

const stepsOf = (view: ReturnType<typeof viewWith>, locale: Locale = 'en') => boardScript(view, locale)
const RISKS = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }

describe('the script of a board without one', () => {
  it('has people rate what the matrix has as its axes, and says the axes’ words in both languages', () => {
    const view = viewWith([RISKS])
    const steps = stepsOf(view)
    expect(steps.map(({ title }) => title)).toEqual(['Agree on the words', 'Write alone', 'Rate', 'Compare', 'Decide'])
    expect(steps[0]?.ask).toContain('Impact (Minor – Catastrophic), Likelihood (Remote – Very likely)')
    expect(steps[0]).toMatchObject({ placeId: view.matrices[0]?.id, gathers: true })
    expect(steps[0]?.askIn?.ja).toMatch(/影響.*〜.*起こりやすさ/u)
    expect(stepsOf(view, 'ja')[0]?.ask).toBe(steps[0]?.askIn?.ja)
    expect(steps[1]?.activity).toMatchObject({ kind: 'write', cardKind: 'risk' })
    expect(steps[2]).toMatchObject({ activity: { kind: 'score', cardKind: 'risk' }, rights: 'comment' })
  })

  it('takes the kind of card of which the matrix could hold the most', () => {
    const [, write, rate] = stepsOf(viewWith([RISKS], ['opportunity', 'opportunity', 'risk', 'actor']))
    expect(write?.activity).toMatchObject({ cardKind: 'opportunity' })
    expect(rate?.activity).toMatchObject({ kind: 'score', cardKind: 'opportunity' })
  })

  it('has people place cards by hand where no rating fills the matrix', () => {
    const view = viewWith([
      { xField: 'timeBand', yField: '' },
      { xField: 'impactInherent', yField: 'likelihoodInherent' },
    ])
    const steps = stepsOf(view)
    expect(steps.map(({ title }) => title)[2]).toBe('Place the cards')
    // Two axes say more than one.
    expect(steps[2]).toMatchObject({ activity: null, rights: 'edit', placeId: view.matrices[1]?.id })
    const poles = { xLow: { en: 'closed markets', ja: '閉じた市場' }, xHigh: { en: 'open markets', ja: '開いた市場' } }
    const cross = stepsOf(viewWith([{ xField: 'crossX', yField: 'crossY', poles }]))
    expect(cross[2]?.ask).toContain('(closed markets – open markets)')
  })

  it('writes, reads, chooses and decides where there is no matrix', () => {
    const steps = stepsOf(viewWith([], ['driver']))
    expect(steps.map(({ activity }) => activity?.kind)).toEqual(['write', undefined, 'vote', undefined])
    expect(steps[0]?.activity).toMatchObject({ cardKind: 'driver' })
    expect(steps.every(({ placeId }) => placeId === null)).toBe(true)
  })
})
