// E-mail addresses as people type or paste them: separated by commas, semicolons, spaces or lines, with or without names,
// as mail programs copy them: `Ada Lovelace <ada@example.org>; bob@example.org`.

const PLAUSIBLE = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/

/** The different addresses of a text in lower case, and the parts of it that are none. */
export function addressesIn(text: string): { readonly addresses: string[]; readonly wrong: string[] } {
  // A name in quotes may hold a comma.
  const bare = text.replace(/"[^"]*"\s*(?=<)/g, '')
  const parts = bare.split(/[,;、；，\n]+/u).flatMap((part) => {
    const [, inside] = /<([^<>]*)>/.exec(part) ?? []
    return inside === undefined ? part.split(/\s+/u) : [inside]
  })
  const words = parts.map((part) => part.trim().toLowerCase()).filter((part) => part !== '')
  return {
    addresses: [...new Set(words.filter((word) => PLAUSIBLE.test(word)))],
    wrong: words.filter((word) => !PLAUSIBLE.test(word)),
  }
}
