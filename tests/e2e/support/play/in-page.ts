// The entry of the bundle for a page: the functions that a test may call there. Loading it again changes nothing.

import { boardInPage } from '../board-in-page'
import { Player } from './player'

export interface PlayInPage {
  /** Resolves with the reason if anything ended the play early. */
  play(seed: number, steps: number): Promise<string | undefined>
  /** Ends the play: something went wrong that the page doesn't notice. */
  fail(why: string): void
  undoAll(): Promise<void>
  /** All records of the document by id, as JSON with sorted keys. */
  records(): Record<string, string>
  path(): string
  /** Looks at an empty part of the board. */
  lookAway(): void
}

let player: Player | undefined

const inPage: PlayInPage = {
  play: (seed, steps) => {
    player = new Player(seed)
    return player.play(steps)
  },
  fail: (why) => player?.fail(why),
  undoAll: () => new Player(0).undoAll(),
  records: () => {
    const { store } = boardInPage().editor
    const records = Object.entries(store.serialize('document'))
    return Object.fromEntries(records.map(([id, record]) => [id, JSON.stringify(record, sorted)]))
  },
  path: () => boardInPage().editor.getPath(),
  lookAway: () => {
    boardInPage().editor.setCamera({ x: -500_000, y: -500_000, z: 1 }, { immediate: true })
  },
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

if (!('play' in globalThis)) Object.assign(globalThis, { play: inPage })
