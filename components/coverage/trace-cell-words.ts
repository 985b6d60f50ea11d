// The dots and words of a cell of the traceability matrix: dots for the strength, a short word for the effect. Pure.

import type { CanvasWords } from '@/components/canvas/words/canvas-words'
import { type CoverageLink, isRaising, isTreating } from '@/lib/domain/cards/treatment'

export interface TraceFace {
  /** `●●○`; nothing where nobody said how strong. */
  readonly dots: string
  readonly word: string
  readonly isRaising: boolean
  /** It makes the risk smaller: a strength of 0 doesn't. */
  readonly isTreating: boolean
  /** The whole cell in words. */
  readonly spoken: string
}

/** `t` translates keys of the `card` namespace. */
export function traceFace(links: readonly CoverageLink[], t: CanvasWords['card']): TraceFace | undefined {
  const shown = strongest(links)
  if (!shown) return undefined
  const { kind, effect, strength } = shown
  const raises = links.some(isRaising)
  const parts = links.map((link) =>
    [
      t(`linkKind.${link.kind}`),
      ...(link.effect ? [t(`linkEffect.${link.effect}`)] : []),
      ...(link.strength === undefined ? [] : [t(`linkStrength.${link.strength}`)]),
    ].join(', '),
  )
  return {
    dots: kind === 'mitigates' ? dotsOf(strength) : '▲',
    word: effect ? t(`linkEffectShort.${effect}`) : t(`linkKind.${kind}`),
    isRaising: raises,
    isTreating: links.some(isTreating),
    spoken: parts.join('; '),
  }
}

/** The mitigates link that a change of the cell means: of several the strongest. */
export function strongest<L extends CoverageLink>(links: readonly L[]): L | undefined {
  const rank = ({ kind, strength }: L) => (kind === 'mitigates' ? 10 + (strength ?? 0.5) : 0)
  return links.reduce<L | undefined>((best, link) => (best && rank(best) >= rank(link) ? best : link), undefined)
}

function dotsOf(strength: number | undefined): string {
  return strength === undefined ? '' : '●'.repeat(strength) + '○'.repeat(3 - strength)
}
