// Work on things that have keys, such as boards: what is done with one of them is done one piece after the other.

/** Does the work of each key in turn. */
export class KeyedTurns {
  /** The end of what is being done, by key. */
  readonly #turns = new Map<string, Promise<unknown>>()

  /** Does the work when everything before it with this key is done, however that ended. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    this.#turns.set(key, turn)
    const forget = () => {
      if (this.#turns.get(key) === turn) this.#turns.delete(key)
    }
    turn.then(forget, forget)
    return turn
  }
}
