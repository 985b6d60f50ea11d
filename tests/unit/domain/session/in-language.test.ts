// The language of a session's words: a template's follow the reader, and those that a person wrote stay.

import { describe, expect, it } from 'vitest'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { inAllLanguages } from '@/lib/domain/localized'
import { changeSession } from '@/lib/domain/session/change-session'
import { sessionIn } from '@/lib/domain/session/in-language'
import { planOfScript, scriptOfPlan } from '@/lib/domain/session/script'
import type { Session } from '@/lib/domain/session/session'

const TEMPLATE = TEMPLATE_LIBRARY.find(({ slug }) => slug === 'risk-matrix')
if (!TEMPLATE) throw new Error('there is no risk matrix')
const { title: titleIn, script } = TEMPLATE

const planned: Session = {
  id: 's',
  title: titleIn.en,
  titleIn,
  visits: [],
  course: { kind: 'planned' },
  isRehearsal: false,
  joinCode: null,
  joinInviteId: null,
  revision: 1,
  steps: planOfScript(script, 'en').map((step, i) => ({ ...step, id: String(i) })),
}

function changed(session: Session, change: Parameters<typeof changeSession>[1]): Session {
  const result = changeSession(session, change, 1_000)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

const words = ({ title, steps, visits }: Session) => [
  title,
  ...steps.slice(0, 2).flatMap((step) => [step.title, step.ask]),
  ...visits.map((visit) => visit.title),
]
const scripted = (locale: 'en' | 'ja') => script.slice(0, 2).flatMap((step) => [step.title[locale], step.ask[locale]])

describe('the words of a session', () => {
  it('are its template’s in the language of each reader, also in what was noted of a step', () => {
    const running = changed(planned, { type: 'start', by: 'mika' })
    for (const locale of ['en', 'ja'] as const) {
      const noted = script[0]?.title[locale]
      expect(words(sessionIn(running, locale))).toEqual([titleIn[locale], ...scripted(locale), noted])
    }
  })

  it('are those that somebody wrote for every reader, each text by itself', () => {
    const named = changed(planned, { type: 'rename', title: 'Our harbour' })
    const written = changed(named, { type: 'change-step', stepId: '0', fields: { ask: 'How long is long?' } })
    const [, title, , ...rest] = words(sessionIn(written, 'ja'))
    expect(words(sessionIn(written, 'ja'))).toEqual(['Our harbour', title, 'How long is long?', ...rest])
    expect([title, ...rest]).toEqual([script[0]?.title.ja, ...scripted('ja').slice(2)])
  })

  it('stay the template’s where a reader of another language keeps them', () => {
    const kept = changed(planned, { type: 'change-step', stepId: '0', fields: { title: script[0]?.title.ja ?? '' } })
    expect(sessionIn(kept, 'en').steps[0]?.title).toBe(script[0]?.title.en)
  })

  it('are in each language again when the plan becomes a template, with what was written in all', () => {
    const written = changed(planned, { type: 'change-step', stepId: '1', fields: { title: 'Ports first' } })
    const [first, second] = scriptOfPlan(written.steps)
    expect([first?.title, first?.ask]).toEqual([script[0]?.title, script[0]?.ask])
    expect([second?.title, second?.ask]).toEqual([inAllLanguages('Ports first'), script[1]?.ask])
  })

  it('go with what each step is about, when the plan becomes a template', () => {
    const about = TEMPLATE_LIBRARY.flatMap(({ script: each }) => each).filter(({ view }) => view !== undefined)
    expect(about.length).toBeGreaterThan(5)
    const again = scriptOfPlan(planOfScript(about, 'en'))
    expect(again.map(({ view, gathers }) => [view, gathers])).toEqual(
      about.map(({ view, gathers = false }) => [view, gathers]),
    )
  })

  it('of an older session, which has no translations, stay', () => {
    const { titleIn: _, ...old } = planned
    const steps = planned.steps.map(({ titleIn: _title, askIn: _ask, ...step }) => step)
    expect(words(sessionIn({ ...old, steps }, 'ja'))).toEqual([titleIn.en, ...scripted('en')])
  })
})
