// The address of an image that the server keeps, as asset records have it. The one place that knows its form.

const ADDRESS = /^\/assets\/([0-9A-Za-z_-]{16})$/

/** Returns the path under which the server serves a board's image. */
export function assetAddress(assetId: string): string {
  return `/assets/${assetId}`
}

/** Returns the image's id; undefined for any other address. */
export function assetIdIn(address: string): string | undefined {
  return ADDRESS.exec(address)?.[1]
}
