// Moves and scales the data of an SVG path. A `transform` would say the same, but a browser keeps each one apart from
// what is around it, and pays for that in every frame.

export interface PathPlace {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** The path may have the absolute commands M, L, H, V, C and Z, with their numbers apart from each other. */
export function placedPath(path: string, { x, y, scale }: PathPlace): string {
  return path.replace(/([MLHVC])([^A-Z]*)/gu, (_all, command: string, numbers: string) => {
    const placed = numbers
      .trim()
      .split(/\s+/u)
      .map((number, i) => {
        const isDown = command === 'V' || (command !== 'H' && i % 2 === 1)
        return Number(((isDown ? y : x) + Number(number) * scale).toFixed(3))
      })
    return `${command}${placed.join(' ')} `
  })
}
