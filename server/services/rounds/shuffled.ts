// Random order that nobody can foresee or repeat, for cards that are shown without their authors.

/** A copy in random order (Fisher and Yates). `below(n)` gives a whole number from 0 to n - 1, each as likely. */
export function shuffled<T>(items: readonly T[], below: (n: number) => number): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = below(i + 1)
    const [a, b] = [result[i], result[j]]
    if (a === undefined || b === undefined) continue
    result[i] = b
    result[j] = a
  }
  return result
}
