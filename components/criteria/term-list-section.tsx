// A list of words that a field offers: renamed, put in order, added and taken away.

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { FoldedSection } from '@/components/inspector/section'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { LIST_MAX_LENGTH } from '@/lib/domain/criteria/criteria'
import { textIn } from '@/lib/domain/localized'
import { cardsWithTerm, changeOf, renameTerm, type TermList } from './change-terms'
import { useCriteria } from './criteria-context'
import { LanguageHeads, LocalizedInputs } from './localized-inputs'
import { ResetPart } from './reset-part'

export function TermListSection({ list }: { list: TermList }) {
  const t = useTranslations('criteria')
  const locale = useLocale()
  const { editor, view, isReadOnly } = useCriteria()
  const terms = view.criteria[list]
  const name = t(`section.${list}`)
  const items = useRef<HTMLUListElement>(null)
  const isAdding = useRef(false)
  useLayoutEffect(() => {
    if (!isAdding.current) return
    isAdding.current = false
    const added = items.current?.querySelector<HTMLInputElement>('li:last-child input')
    added?.focus()
    added?.select()
  })
  const write = (next: typeof terms) => changeCriteria(editor, changeOf(list, next))
  const swap = (at: number, other: number) => {
    const [one, two] = [terms[at], terms[other]]
    if (one && two) write(terms.with(at, two).with(other, one))
  }
  return (
    <FoldedSection title={name} summary={t('words', { count: terms.length })}>
      <p className="text-mute leading-5">{t(`termHint.${list}`)}</p>
      <LanguageHeads indent="me-21" />
      <ul ref={items} className="flex flex-col gap-1.5">
        {terms.map((term, at) => {
          const word = textIn(term, locale)
          const count = cardsWithTerm(view, list, term).length
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word is known by its place; the same may stand twice
            <li key={at} className="flex flex-col">
              <div className="flex items-center gap-1">
                <LocalizedInputs
                  label={t('term', { list: name, number: at + 1 })}
                  value={term}
                  onCommit={(next) => renameTerm(editor, view, list, at, next)}
                />
                {isReadOnly ? null : (
                  <span className="flex shrink-0">
                    <IconButton
                      size="sm"
                      label={t('moveUp', { word })}
                      icon={<ArrowUp />}
                      disabled={at === 0}
                      onClick={() => swap(at, at - 1)}
                    />
                    <IconButton
                      size="sm"
                      label={t('moveDown', { word })}
                      icon={<ArrowDown />}
                      disabled={at === terms.length - 1}
                      onClick={() => swap(at, at + 1)}
                    />
                    <IconButton
                      size="sm"
                      label={t('removeTerm', { word })}
                      icon={<X />}
                      onClick={() => write(terms.toSpliced(at, 1))}
                    />
                  </span>
                )}
              </div>
              {count > 0 ? <p className="px-2 text-mute text-xs">{t('onCards', { count })}</p> : null}
            </li>
          )
        })}
      </ul>
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            icon={<Plus />}
            disabled={terms.length >= LIST_MAX_LENGTH}
            onClick={() => {
              isAdding.current = true
              write([...terms, { en: t('newTerm'), ja: '' }])
            }}
          >
            {t('addTerm')}
          </Button>
          <ResetPart parts={[list]} label={name} />
        </div>
      )}
    </FoldedSection>
  )
}
