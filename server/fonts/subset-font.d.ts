// What we use of subset-font, which comes without types.

declare module 'subset-font' {
  /** Rejects for what is no font. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: { readonly targetFormat: 'woff2' | 'sfnt'; readonly keepAllGlyphs?: boolean },
  ): Promise<Buffer>
}
