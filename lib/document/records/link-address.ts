// The addresses to which shapes and texts of a board may lead when somebody follows them.

const LINK_ADDRESS = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i

/** Whether a shape or a text may lead to the address. */
export function isLinkAddress(address: string): boolean {
  return LINK_ADDRESS.test(address)
}
