// One selected zone: its title and hint, the kinds of cards that it takes, and what it writes into them.

import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { cardField } from '@/lib/domain/cards/card-fields'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import type { ZoneShape, ZoneShapeProps } from '@/lib/schema/zone-shape'
import { useInspector } from './inspector-context'
import { Section } from './section'
import { useCardWords } from './texts/use-card-words'
import { WordsBox } from './texts/words-box'

const HINT_MAX_LENGTH = 300

export function ZoneSection({ zone }: { zone: ZoneShape }) {
  const t = useTranslations('inspector.zone')
  const { editor, isReadOnly } = useInspector()
  const { title, hint, accepts } = zone.props
  const change = (props: Partial<ZoneShapeProps>) =>
    void editor.updateShape<ZoneShape>({ id: zone.id, type: 'zone', props })
  return (
    <>
      <div className="flex flex-col gap-3">
        <WordsBox
          label={t('name')}
          field="title"
          value={title}
          maxLength={TITLE_MAX_LENGTH}
          onChange={(next) => change({ title: next })}
        />
        {isReadOnly && hint === '' ? null : (
          <WordsBox
            label={t('hint')}
            field="hint"
            value={hint}
            maxLength={HINT_MAX_LENGTH}
            onChange={(next) => change({ hint: next })}
          />
        )}
      </div>
      <Section title={t('takes')}>
        <Kinds
          accepts={accepts}
          onChange={(next) => {
            editor.markHistoryStoppingPoint('change zone')
            change({ accepts: next })
          }}
        />
        {accepts.length === 0 ? <p className="text-mute">{t('takesAll')}</p> : null}
        <Written zone={zone.props} />
      </Section>
    </>
  )
}

interface KindsProps {
  readonly accepts: readonly CardKind[]
  readonly onChange: (accepts: readonly CardKind[]) => void
}

function Kinds({ accepts, onChange }: KindsProps) {
  const words = useTranslations('card')
  const { isReadOnly } = useInspector()
  const shown = isReadOnly ? accepts : CARD_KINDS
  const toggle = (kind: CardKind) =>
    onChange(CARD_KINDS.filter((each) => (each === kind ? !accepts.includes(each) : accepts.includes(each))))
  return (
    <div className="flex flex-wrap gap-1">
      {shown.map((kind) => (
        <button
          key={kind}
          type="button"
          disabled={isReadOnly}
          aria-pressed={accepts.includes(kind)}
          onClick={() => toggle(kind)}
          className="flex min-h-8 items-center gap-1.5 rounded-lg border border-line bg-panel px-2 text-ink-soft hover:bg-hover aria-pressed:border-ink aria-pressed:text-ink pointer-coarse:min-h-11"
        >
          <KindGlyph kind={kind} />
          {words(`kind.${kind}`)}
        </button>
      ))}
    </div>
  )
}

function Written({ zone: { writeField, writeValue } }: { zone: ZoneShapeProps }) {
  const t = useTranslations('inspector.zone')
  const words = useCardWords()
  const field = cardField(writeField)
  if (!field) return null
  const value = field.type === 'choice' ? words.option(field.name, String(writeValue)) : String(writeValue)
  return <p className="text-mute">{t('writes', { field: words.field(field.name), value })}</p>
}
