// The register after NIST IR 8286 Rev. 1: it has everything the board holds, and invents nothing.

import { describe, expect, it } from 'vitest'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { nistFileName, writeNistRegister } from '@/lib/export/nist-register'
import { exampleBoard } from '../../support/example-board'

interface Entry {
  readonly id: string
  readonly priority: number
  readonly riskDescription: string
  readonly riskResponseType?: string
  readonly currentAssessment: {
    readonly likelihood: { readonly step: number; readonly word: string; readonly band?: string }
    readonly exposureRating: { readonly level: string }
  }
  readonly riskDetail: { readonly responses: readonly { readonly id: string }[] }
}
interface NistFile {
  readonly basis: { readonly isOrdinal: boolean; readonly notes: readonly string[] }
  readonly riskRegister: readonly Entry[]
  readonly leftOut: readonly { readonly id: string }[]
}

const AT = '2026-03-05T16:30:00.000Z'
const write = (view: Parameters<typeof writeNistRegister>[0]['view']) =>
  writeNistRegister({ title: 'Chips', at: AT, view, locale: 'en' })

describe('the example board', () => {
  const { view } = exampleBoard('en')
  const file = JSON.parse(write(view) ?? '') as NistFile
  const risks = view.cards.filter(({ kind }) => kind === 'risk')

  it('has each scored risk once, the gravest first, and names those it leaves out', () => {
    const ids = [...file.riskRegister, ...file.leftOut].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(risks.map(({ ref }) => ref).toSorted())
    const priorities = file.riskRegister.map(({ priority }) => priority)
    expect(priorities).toEqual(priorities.toSorted((a, b) => a - b))
    for (const { priority, currentAssessment } of file.riskRegister) {
      const levels = ['very-high', 'high', 'medium', 'low']
      expect(levels[priority - 1]).toBe(currentAssessment.exposureRating.level)
    }
  })

  it('states likelihood as a step with its word and band, and nowhere a probability, a sum or a product', () => {
    expect(file.basis.isOrdinal).toBe(true)
    for (const { currentAssessment } of file.riskRegister) {
      const { step, word, band } = currentAssessment.likelihood
      const known = DEFAULT_CRITERIA.likelihood.steps[step - 1]
      expect([word, band]).toEqual([known?.word.en, known?.band])
    }
    const numbers = numbersIn(file.riskRegister)
    for (const number of numbers) expect(Number.isInteger(number) && number >= 0 && number <= 5).toBe(true)
    expect(JSON.stringify(file)).not.toMatch(/probability|annualLoss|monetary/i)
  })

  it('has the recommendations that treat a risk as its responses', () => {
    const treated = file.riskRegister.filter(({ riskDetail }) => riskDetail.responses.length > 0)
    expect(treated.length).toBeGreaterThan(0)
    for (const { riskDetail } of treated) for (const { id } of riskDetail.responses) expect(id).toMatch(/^REC-/)
  })
})

it('treatments become NIST’s response types, by whether the risk is a threat or an opportunity; others stay absent', () => {
  const { view } = exampleBoard('en')
  const [risk] = view.cards.filter(({ kind }) => kind === 'risk')
  if (!risk) throw new Error('no risk')
  const typeOf = (treatment: string, polarity: string) => {
    const fields = { ...risk.fields, likelihoodCurrent: 4, impactCurrent: 4, treatment, polarity }
    const text = write({ ...view, cards: [{ ...risk, fields }], links: [] })
    return (JSON.parse(text ?? '') as NistFile).riskRegister[0]?.riskResponseType
  }
  expect(typeOf('change-likelihood', 'threat')).toBe('mitigate')
  expect(typeOf('share', 'threat')).toBe('transfer')
  expect(typeOf('share', 'opportunity')).toBe('share')
  expect(typeOf('retain', 'threat')).toBe('accept')
  expect(typeOf('take-or-increase', 'opportunity')).toBe('realize')
  expect(typeOf('take-or-increase', 'threat')).toBeUndefined()
})

it('there is no file where nothing is scored', () => {
  const { view } = exampleBoard('en')
  const cards = view.cards.map((card) => ({ ...card, fields: {} }))
  expect(write({ ...view, cards })).toBeUndefined()
  expect(nistFileName({ title: 'A/B', at: 0, timeZone: 'UTC' })).toBe('A B - NIST IR 8286r1 - 1970-01-01.json')
})

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
