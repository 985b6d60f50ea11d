// Templates over the real server: the built-in ones, one saved from a board with and without its cards, and who may do what.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE_CARDS, EXAMPLE_LINKS } from '@/lib/content/example-cards'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { askedKinds } from '@/lib/domain/session/activities/activities'
import { planOfScript } from '@/lib/domain/session/script'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import type { TemplateStep } from '@/lib/domain/template'
import { ApiServer, type Caller } from '../../support/api-server'

interface Template {
  readonly id: string
  readonly slug: string
  readonly title: { readonly en: string }
  readonly ownerId: string | null
  readonly script: readonly TemplateStep[]
}
interface Step {
  readonly id: string
}
interface Round {
  readonly stepId: string | null
  readonly activity: unknown
  readonly cardIds: readonly string[]
}
interface Card {
  readonly ref: string
  readonly title: string
  readonly level?: string
  readonly citations: readonly unknown[]
}

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

const listed = async (caller: Caller) =>
  (await caller.call<{ templates: Template[] }>('GET', '/api/templates')).body.templates
const newBoard = async (caller: Caller, body: object) =>
  (await caller.call<{ id: string; title: string }>('POST', '/api/boards', body)).body
const cardsOf = async (caller: Caller, boardId: string) =>
  (await caller.call<{ cards: Card[] }>('GET', `/api/boards/${boardId}/cards`)).body.cards
const linksOf = async (caller: Caller, boardId: string) =>
  (await caller.call<{ links: unknown[] }>('GET', `/api/boards/${boardId}/links`)).body.links

describe('templates', () => {
  it('leave a board unnamed that has their title in either language, until somebody names it', async () => {
    const somebody = await server.visitor()
    const made = await somebody.call<{ id: string; isUnnamed: boolean }>('POST', '/api/boards', {
      templateId: 'risk-matrix',
      locale: 'ja',
    })
    expect(made.body.isUnnamed).toBe(true)
    const renamed = await somebody.call<{ isUnnamed: boolean }>('PATCH', `/api/boards/${made.body.id}`, {
      title: 'Ports',
    })
    expect(renamed.body.isUnnamed).toBe(false)
    const untitled = await somebody.call<{ isUnnamed: boolean }>('POST', '/api/boards', {})
    expect(untitled.body.isUnnamed).toBe(true)
  })

  it('are thirteen, and a board begins with each', async () => {
    const somebody = await server.visitor()
    const templates = await listed(somebody)
    expect(templates.map(({ slug }) => slug)).toEqual(TEMPLATE_LIBRARY.map(({ slug }) => slug))
    for (const { slug } of templates) {
      const made = await somebody.call<{ id: string }>('POST', '/api/boards', { templateId: slug })
      expect(made.status, slug).toBe(201)
      expect((await cardsOf(somebody, made.body.id)).length).toBe(0)
    }
  })

  it('have scripts that a session takes as they are, and each activity opens with the cards that there are', async () => {
    const somebody = await server.visitor()
    for (const { slug, script } of await listed(somebody)) {
      const asked = script.flatMap(({ activity }) => (activity ? [askedKinds(activity)[0] ?? 'risk'] : []))
      if (asked.length === 0) continue
      const board = await newBoard(somebody, { templateId: slug })
      for (const kind of new Set(asked)) {
        await somebody.call('POST', `/api/boards/${board.id}/cards`, { kind, title: 'There' })
      }
      const path = `/api/boards/${board.id}/sessions`
      const plan = { title: slug, steps: planOfScript(script, 'ja') }
      const { status, body } = await somebody.call<{ id: string; steps: Step[] }>('POST', path, plan)
      expect(status, slug).toBe(201)
      const change = (wanted: object) => somebody.call('POST', `${path}/${body.id}/changes`, wanted)
      await change({ type: 'start' })
      for (const [i, { id }] of body.steps.entries()) {
        if (i > 0) expect((await change({ type: 'go', from: body.steps[i - 1]?.id, to: id })).status).toBe(200)
      }
      const opened = await somebody.call<{ rounds: Round[] }>('GET', `/api/boards/${board.id}/rounds`)
      const of = new Map(opened.body.rounds.map((round) => [round.stepId, round]))
      for (const [i, { activity }] of script.entries()) {
        const round = of.get(body.steps[i]?.id ?? '')
        expect(round?.activity, `${slug}, step ${i + 1}`).toEqual(activity)
        if (activity) expect(round?.cardIds.length === 0).toBe(activity.kind === 'write')
      }
    }
  })

  it('are known to the boards that were made from them, and to copies of those, so that sessions can begin with theirs', async () => {
    const owner = await server.visitor()
    const sessionsOf = async (boardId: string) =>
      (await owner.call<{ templateId: string | null }>('GET', `/api/boards/${boardId}/sessions`)).body
    const { templates } = (await owner.call<{ templates: Template[] }>('GET', '/api/templates')).body
    const known = templates.find(({ slug }) => slug === 'pre-mortem')
    const board = await newBoard(owner, { templateId: 'pre-mortem' })
    expect(await sessionsOf(board.id)).toMatchObject({ templateId: known?.id })
    const copy = await owner.call<{ id: string }>('POST', `/api/boards/${board.id}/duplicate`)
    expect(await sessionsOf(copy.body.id)).toMatchObject({ templateId: known?.id })
    expect(await sessionsOf((await newBoard(owner, {})).id)).toMatchObject({ templateId: null })
  })

  it('that are saved from a board keep the plan of its newest session, for people who may see it', async () => {
    const [owner, viewer] = [await server.visitor(), await server.visitor()]
    const board = await newBoard(owner, { templateId: 'pre-mortem' })
    const plan = async (title: string, steps: object[]) =>
      (await owner.call('POST', `/api/boards/${board.id}/sessions`, { title, steps })).status
    const [, alone] = TEMPLATE_LIBRARY.find(({ slug }) => slug === 'pre-mortem')?.script ?? []
    expect(await plan('Earlier', [{ ...PLAIN_STEP, title: 'Earlier' }])).toBe(201)
    expect(await plan('Ours', [...planOfScript(alone ? [alone] : [], 'en')])).toBe(201)
    const save = async (who: Caller) =>
      (await who.call<Template>('POST', '/api/templates', { boardId: board.id, title: 'Kept' })).body
    const { script } = await save(owner)
    expect(script).toMatchObject([{ minutes: 10, activity: alone?.activity, rights: 'comment', ends: 'by-hand' }])
    expect(script[0]?.ask).toEqual(alone?.ask)
    expect(planOfScript(script, 'en')).toEqual(planOfScript(alone ? [alone] : [], 'en'))
    expect((await listed(owner)).find(({ title }) => title.en === 'Kept')?.script).toEqual(script)

    const invite = await owner.call<{ url: string }>('POST', `/api/boards/${board.id}/invites`, { role: 'viewer' })
    await viewer.call('POST', '/api/join', { token: new URL(invite.body.url).hash.slice(1), name: 'Vera' })
    expect((await save(viewer)).script).toEqual([])
  })

  it('are saved from a board, with its cards or without, and stay as they were when the board changes', async () => {
    const somebody = await server.visitor()
    const example = await newBoard(somebody, { example: true })
    const save = (title: string, withCards: boolean) =>
      somebody.call<Template>('POST', '/api/templates', { boardId: example.id, title, withCards })
    const bare = await save('Ours, empty', false)
    const full = await save('Ours, filled', true)
    expect([bare.status, full.status]).toEqual([201, 201])
    await somebody.call('DELETE', `/api/boards/${example.id}`)

    const fromBare = await newBoard(somebody, { templateId: bare.body.id })
    expect(fromBare.title).toBe('Ours, empty')
    expect(await cardsOf(somebody, fromBare.id)).toEqual([])
    const fromFull = await newBoard(somebody, { templateId: full.body.id, title: 'Again' })
    const cards = await cardsOf(somebody, fromFull.id)
    expect(cards).toHaveLength(EXAMPLE_CARDS.length)
    expect(cards.every(({ citations }) => citations.length === 0)).toBe(true)
    expect(cards.find(({ ref }) => ref === 'R-001')?.level).toBe('very-high')
    expect(await linksOf(somebody, fromFull.id)).toHaveLength(EXAMPLE_LINKS.length)
  })

  it('of a person are theirs alone; built-in ones are nobody’s to change', async () => {
    const [owner, stranger] = [await server.visitor(), await server.visitor()]
    const board = await newBoard(owner, { title: 'A board' })
    const saved = await owner.call<Template>('POST', '/api/templates', { boardId: board.id, title: 'Mine' })
    const path = `/api/templates/${saved.body.id}`
    expect((await listed(stranger)).some(({ id }) => id === saved.body.id)).toBe(false)
    expect((await stranger.call('PATCH', path, { title: 'Theirs' })).status).toBe(404)
    expect((await stranger.call('DELETE', path)).status).toBe(404)
    expect((await stranger.call('POST', '/api/boards', { templateId: saved.body.id })).status).toBe(400)
    const refused = await stranger.call<{ code: string }>('POST', '/api/templates', { boardId: board.id, title: 'X' })
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found'])
    const builtIn = await owner.call<{ detail: string }>('PATCH', '/api/templates/risk-matrix', { title: 'Mine' })
    expect([builtIn.status, builtIn.body.detail]).toEqual([403, expect.stringContaining('built-in')])

    expect((await owner.call<Template>('PATCH', path, { title: 'Renamed' })).body.title.en).toBe('Renamed')
    expect((await owner.call('DELETE', path)).status).toBe(204)
    expect((await listed(owner)).some(({ id }) => id === saved.body.id)).toBe(false)
  })

  it('outlive a restart', async () => {
    const own = await ApiServer.start({ DATA_DIR: server.config.dataDir.concat('-restart-', randomUUID()) })
    const somebody = await own.visitor()
    const board = await newBoard(somebody, { example: true })
    const saved = await somebody.call<Template>('POST', '/api/templates', {
      boardId: board.id,
      title: 'Kept',
      withCards: true,
    })
    await own.stop()
    const again = await ApiServer.start({ DATA_DIR: own.config.dataDir })
    const back = again.caller(somebody.token)
    const made = await newBoard(back, { templateId: saved.body.id })
    expect(await cardsOf(back, made.id)).toHaveLength(EXAMPLE_CARDS.length)
    await again.stop()
  })
})

describe('the example', () => {
  it.each(['en', 'ja'])('in %s has its brief, and cards that cite it', async (locale) => {
    const somebody = await server.visitor()
    const board = await newBoard(somebody, { example: true, locale })
    const briefs = await somebody.call<{ briefs: { id: string; text: string }[] }>(
      'GET',
      `/api/boards/${board.id}/briefs`,
    )
    expect(briefs.body.briefs).toHaveLength(1)
    const cards = await cardsOf(somebody, board.id)
    expect(cards).toHaveLength(EXAMPLE_CARDS.length)
    expect(cards.filter(({ citations }) => citations.length > 0).length).toBeGreaterThan(15)
  })
})
