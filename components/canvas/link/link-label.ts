// The words on a link: its kind, and what a treatment changes. Pure.

import type { Link } from '@/lib/domain/cards/link'
import type { CanvasWords } from '../words/canvas-words'

/** Such as `mitigates · likelihood ▼ · 2/3`. `t` translates keys of the `card` namespace. */
export function linkLabel(link: Link, t: CanvasWords['card']): string {
  const effect = link.effect && !isHarm(link) ? [t(`linkEffectShort.${link.effect}`)] : []
  return [shortLinkLabel(link, t), ...effect, ...(link.strength === undefined ? [] : [`${link.strength}/3`])].join(
    ' · ',
  )
}

/** What stands on a link with little room: its kind, such as `mitigates`; `raises ▲` for a treatment that does the opposite. */
export function shortLinkLabel(link: Link, t: CanvasWords['card']): string {
  return t(isHarm(link) ? 'linkEffectShort.creates-or-raises' : `linkKind.${link.kind}`)
}

const isHarm = ({ effect }: Link) => effect === 'creates-or-raises'
