// Which expected failure a close code stands for (lib/domain/errors), so that the page can say it in words.

import { ERRORS, type ErrorCode } from '@/lib/domain/errors'

const BY_CLOSE_CODE = new Map<number, ErrorCode>()
for (const [code, entry] of Object.entries(ERRORS) as [ErrorCode, { closeCode?: number }][]) {
  if (entry.closeCode !== undefined) BY_CLOSE_CODE.set(entry.closeCode, code)
}

/** Undefined for a code that is not ours. */
export function errorOfCloseCode(closeCode: number): ErrorCode | undefined {
  return BY_CLOSE_CODE.get(closeCode)
}

/** The close code of an error code; that of `forbidden` for one that ends no socket or is unknown. */
export function closeCodeOfError(code: string): number {
  for (const [closeCode, known] of BY_CLOSE_CODE) if (known === code) return closeCode
  return ERRORS.forbidden.closeCode
}
