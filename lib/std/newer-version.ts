// Which of two versions such as 0.2.0 is the newer one (https://semver.org, without what stands behind a hyphen).

/** Whether `a` is newer than `b`. A version before a release, such as 1.0.0-rc.1, is older than the release. */
export function isNewerVersion(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (const [i, part] of left.numbers.entries()) {
    const other = right.numbers[i] ?? 0
    if (part !== other) return part > other
  }
  return right.isEarly && !left.isEarly
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly isEarly: boolean } {
  const [numbers = '', early] = version.replace(/^v/, '').split(/-(.*)/)
  return { numbers: numbers.split('.').map(Number), isEarly: early !== undefined }
}
