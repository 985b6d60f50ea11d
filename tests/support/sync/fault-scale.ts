// Each fault test runs small in `npm test`, and at the size of SYNC-SPEC with FAULT_FULL=1.

export const IS_FULL = process.env.FAULT_FULL === '1'

/** The number that applies to this run. */
export function scale<T>(sizes: { readonly quick: T; readonly full: T }): T {
  return IS_FULL ? sizes.full : sizes.quick
}
