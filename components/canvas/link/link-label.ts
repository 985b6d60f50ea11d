// The words on a link: its kind, and what a treatment changes. Pure.

import type { Link } from '@/lib/domain/cards/link'
import type { CanvasWords } from '../words/canvas-words'

/** Such as `mitigates · likelihood ▼ · 2/3`. `t` translates keys of the `card` namespace. */
export function linkLabel(link: Link, t: CanvasWords['card']): string {
  const kind = t(`linkKind.${link.kind}`)
  const effect = link.effect ? [t(`linkEffectShort.${link.effect}`)] : []
  return [kind, ...effect, ...(link.strength === undefined ? [] : [`${link.strength}/3`])].join(' · ')
}
