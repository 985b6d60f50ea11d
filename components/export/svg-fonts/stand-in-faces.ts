// The font families that an SVG names besides its own faces. Programs that read no embedded faces take their own for
// `sans-serif`, which is about a fifth wider than ours on many a Linux: words ran over the edges of their cards. Arial
// and Times New Roman, or what a system has in their place, are about as wide as ours or narrower. Pure.

const STAND_INS: Readonly<Record<string, string>> = { 'sans-serif': 'Arial', serif: '"Times New Roman"' }

/** A list of families, as CSS writes it, with a stand-in before the last, general one. */
export function withStandIn(families: string): string {
  const general = families.slice(families.lastIndexOf(',') + 1).trim()
  const standIn = STAND_INS[general]
  return standIn === undefined
    ? families
    : `${families.slice(0, families.lastIndexOf(',') + 1)} ${standIn}, ${general}`.trim()
}
