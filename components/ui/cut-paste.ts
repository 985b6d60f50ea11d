// What is pasted into a field that takes fewer letters is cut by the browser, without a word. This says so.

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from './toaster'

type Field = Pick<HTMLTextAreaElement, 'value' | 'maxLength' | 'selectionStart' | 'selectionEnd'>

/** Returns how many UTF-16 units of a pasted text don't fit into a field; 0 if all do. */
export function unitsCut(field: Field, pasted: string): number {
  if (field.maxLength < 0) return 0
  const kept = field.value.length - (field.selectionEnd - field.selectionStart)
  return Math.max(0, Math.min(pasted.length, kept + pasted.length - field.maxLength))
}

/** Tells people when a field has cut what they pasted. Call it once a page. */
export function useCutPasteNotice(): void {
  const t = useTranslations('common')
  useEffect(() => {
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      const field = target instanceof Element ? target : undefined
      const isField =
        field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
      if (!isField || field.readOnly) return
      const { maxLength, value } = field
      const [selectionStart, selectionEnd] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length]
      const count = unitsCut(
        { value, maxLength, selectionStart, selectionEnd },
        clipboardData?.getData('text/plain') ?? '',
      )
      if (count > 0) toast.warning(t('pasteCut', { max: maxLength, count }), { id: 'paste-cut' })
    }
    document.addEventListener('paste', onPaste, { capture: true })
    return () => document.removeEventListener('paste', onPaste, { capture: true })
  }, [t])
}
