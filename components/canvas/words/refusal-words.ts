// Why the server refused something, as a sentence in the language of the canvas.

import type { ApiError } from '@/components/api/api-error'
import type { CanvasWords } from './canvas-words'

/** The server's own sentences are English and exact. */
export function reasonOf(error: ApiError, { errors, locale }: CanvasWords): string {
  return locale === 'en' && error.isTold ? error.message : errors(`code.${error.code}`)
}
