// The scales that the matrices of a board stand on.

const SCALED = ['likelihoodCurrent', 'impactCurrent', 'uncertainty'] as const
/** A field whose five steps have words of the board. */
export type ScaledField = (typeof SCALED)[number]

/** Every field that counts on the same scale. */
const SCALE_OF: Readonly<Record<ScaledField, RegExp>> = {
  likelihoodCurrent: /^likelihood/,
  impactCurrent: /^impact/,
  uncertainty: /^uncertainty/,
}

/** Returns a field for each scale that is an axis of one of the matrices, likelihood first. */
export function scalesOf(
  matrices: readonly { readonly xField: string; readonly yField: string }[],
): readonly ScaledField[] {
  const axes = matrices.flatMap(({ xField, yField }) => [xField, yField])
  return SCALED.filter((field) => axes.some((axis) => SCALE_OF[field].test(axis)))
}
