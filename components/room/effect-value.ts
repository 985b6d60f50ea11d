// One value that lives as long as an effect: made and undone in the effect (which React may run twice), read as an
// external store.

export class EffectValue<T> {
  #value: T | undefined
  #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same value until it is set again. */
  readonly get = (): T | undefined => this.#value

  set(value: T | undefined): void {
    if (value === this.#value) return
    this.#value = value
    for (const listener of this.#listeners) listener()
  }
}
