// Everything that can happen at a board, as fast-check commands. The model holds only as much as it needs to know what
// can happen next; each person keeps their own account of what was acknowledged and seen.

import fc from 'fast-check'
import * as Y from 'yjs'
import type { World } from './world'

export interface Model {
  isDeleted: boolean
  readonly isOnline: boolean[]
}

export const startModel = (): Model => ({ isDeleted: false, isOnline: [true, true, true] })

class Step implements fc.AsyncCommand<Model, World> {
  readonly #label: string
  readonly #can: (model: Readonly<Model>) => boolean
  readonly #run: (model: Model, world: World) => unknown

  constructor(label: string, can: (model: Readonly<Model>) => boolean, run: (model: Model, world: World) => unknown) {
    this.#label = label
    this.#can = can
    this.#run = run
  }

  check(model: Readonly<Model>): boolean {
    return this.#can(model)
  }

  async run(model: Model, world: World): Promise<void> {
    await this.#run(model, world)
  }

  toString(): string {
    return this.#label
  }
}

const always = () => true
const who = fc.integer({ min: 0, max: 2 })
const record = fc.integer({ min: 0, max: 4 }).map((number) => `r${number}`)

const edit = fc.tuple(who, record, fc.integer({ min: 0, max: 99 })).map(
  ([person, id, value]) =>
    new Step(`${person} sets ${id}.x = ${value}`, always, (_model, world) =>
      world.person(person).edit((records) => {
        const old = records.get(id)
        if (old) old.set('x', value)
        else records.set(id, new Y.Map<unknown>([['x', value]]))
      }),
    ),
)

const remove = fc
  .tuple(who, record)
  .map(
    ([person, id]) =>
      new Step(`${person} deletes ${id}`, always, (_model, world) =>
        world.person(person).edit((records) => records.delete(id)),
      ),
  )

const type = fc.tuple(who, record, fc.integer({ min: 0, max: 20 }), fc.constantFrom('a', 'word ', '漢', '😀')).map(
  ([person, id, at, text]) =>
    new Step(`${person} types ${text} at ${at} of ${id}`, always, (_model, world) =>
      world.person(person).edit((records) => {
        const body = records.get(id)?.get('body')
        if (body instanceof Y.Text) body.insert(at % (body.length + 1), text)
        else records.get(id)?.set('body', new Y.Text(text))
      }),
    ),
)

const undo = who.map(
  (person) => new Step(`${person} takes a step back`, always, (_model, world) => world.person(person).undo()),
)

const mark = who.map(
  (person) => new Step(`${person} asks for an ack`, always, (_model, world) => world.person(person).mark()),
)

const disconnect = who.map(
  (person) =>
    new Step(
      `${person} goes offline`,
      ({ isOnline }) => isOnline[person] === true,
      (model, world) => {
        model.isOnline[person] = false
        world.person(person).disconnect()
      },
    ),
)

const reconnect = who.map(
  (person) =>
    new Step(
      `${person} comes back`,
      ({ isDeleted, isOnline }) => !isDeleted && isOnline[person] === false,
      async (model, world) => {
        model.isOnline[person] = true
        await world.bringOnline(person)
      },
    ),
)

const pause = who.map(
  (person) => new Step(`${person} stops reading`, always, (_model, world) => world.person(person).pause()),
)
const resume = who.map(
  (person) => new Step(`${person} reads again`, always, (_model, world) => world.person(person).resume()),
)

const changeRole = fc
  .tuple(who, fc.constantFrom('viewer' as const, 'editor' as const))
  .map(
    ([person, role]) =>
      new Step(`${person} is made ${role}`, always, (_model, world) => world.changeRole(person, role)),
  )

/** Adds enough rows of the server's own for a compaction to begin. */
const compact = fc.constant(
  new Step(
    'the log is folded',
    ({ isDeleted }) => !isDeleted,
    async (_model, world) => {
      for (let i = 0; i < 7; i++) {
        await world.server.rooms.edit('board', { type: 'api', userId: 'script' }, (doc) =>
          doc.getMap('records').set('filler', new Y.Map<unknown>([['x', i]])),
        )
      }
    },
  ),
)

const crash = fc.constant(new Step('the server crashes', always, (_model, world) => world.crash()))

const deleteBoard = fc.constant(
  new Step(
    'the board is deleted',
    ({ isDeleted }) => !isDeleted,
    async (model, world) => {
      model.isDeleted = true
      model.isOnline.fill(false)
      await world.deleteBoard()
    },
  ),
)

const undelete = fc.constant(
  new Step(
    'the board is brought back',
    ({ isDeleted }) => isDeleted,
    (model, world) => {
      model.isDeleted = false
      world.undelete()
    },
  ),
)

const beginEpoch = fc.constant(
  new Step(
    'a version is restored',
    ({ isDeleted }) => !isDeleted,
    (_model, world) => world.beginEpoch(),
  ),
)

/** From a tick to the time that parks a board, unloads it, or cuts off a slow reader. */
const wait = fc
  .constantFrom(5, 20, 40, 300)
  .map((ms) => new Step(`${ms} ms pass`, always, (_model, world) => world.clock.jump(ms)))

const breathe = fc.integer({ min: 1, max: 40 }).map(
  (turns) =>
    new Step(`${turns} turns pass`, always, async () => {
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
    }),
)

const saved = who.map(
  (person) =>
    new Step(
      `${person} waits for an ack`,
      ({ isOnline, isDeleted }) => isOnline[person] === true && !isDeleted,
      (_model, world) => world.ackOf(person),
    ),
)

/** Lists of commands, of which most are edits. */
export function commandsOf(maxCommands: number): fc.Arbitrary<Iterable<fc.AsyncCommand<Model, World>>> {
  const often = [edit, edit, edit, type, type, remove, undo, mark, breathe, wait, saved]
  const seldom = [disconnect, reconnect, reconnect, pause, resume, changeRole, compact, crash]
  const rare = [deleteBoard, undelete, undelete, beginEpoch]
  return fc.commands([...often, ...often, ...seldom, ...rare], { maxCommands, size: 'max' })
}
