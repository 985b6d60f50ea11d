// Types for the part of subset-font that we use, because it comes without types.

declare module 'subset-font' {
  /** Rejects for bytes that are not a font. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: { readonly targetFormat: 'woff2' | 'sfnt'; readonly keepAllGlyphs?: boolean },
  ): Promise<Buffer>
}
