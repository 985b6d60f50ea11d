// A set of whole numbers from 1 up, in blocks, so that finding its highest number or its lowest gap needs no full scan.

const BLOCK = 1_000

/** A set of positive whole numbers that finds its highest number and its lowest gap quickly. */
export class TakenNumbers {
  readonly #blocks = new Map<number, Set<number>>()

  add(number: number): void {
    const block = this.#blocks.get(blockOf(number))
    if (block) block.add(number)
    else this.#blocks.set(blockOf(number), new Set([number]))
  }

  remove(number: number): void {
    const block = this.#blocks.get(blockOf(number))
    block?.delete(number)
    if (block?.size === 0) this.#blocks.delete(blockOf(number))
  }

  /** The highest number of the set; 0 if it is empty. */
  highest(): number {
    return Math.max(0, ...(this.#blocks.get(Math.max(...this.#blocks.keys())) ?? []))
  }

  /** The lowest number from 1 up that isn't in the set. */
  lowestFree(): number {
    let start = 0
    while (this.#blocks.get(start)?.size === BLOCK) start += 1
    const block = this.#blocks.get(start)
    let number = start * BLOCK + 1
    while (block?.has(number)) number += 1
    return number
  }
}

/** Numbers 1 to BLOCK are in block 0. */
function blockOf(number: number): number {
  return Math.floor((number - 1) / BLOCK)
}
