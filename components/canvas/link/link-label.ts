// The words on a link: its kind, and what a treatment changes. Pure.

import type { Link } from '@/lib/domain/link'
import type { CanvasWords } from '../canvas-words'

/** Such as `mitigates · likelihood ▼`. `t` translates keys of the `card` namespace. */
export function linkLabel(link: Link, t: CanvasWords['card']): string {
  const kind = t(`linkKind.${link.kind}`)
  return link.effect ? `${kind} · ${t(`linkEffectShort.${link.effect}`)}` : kind
}
