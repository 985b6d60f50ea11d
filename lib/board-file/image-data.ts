// Reads an image from a data URL (RFC 2397), of the types that a board keeps.

const DATA = /^data:(image\/(?:png|jpeg|webp|gif|avif));base64,/

/** Splits a data URL into its type and data; returns null for any other address. */
export function imageData(address: unknown): { readonly mimeType: string; readonly base64: string } | null {
  if (typeof address !== 'string') return null
  const [start, mimeType] = DATA.exec(address) ?? []
  return start === undefined || mimeType === undefined ? null : { mimeType, base64: address.slice(start.length) }
}
