// Everything about the one selected card.

import { Ellipsis, Locate, MessageSquare, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { setCardText } from '@/components/canvas/card/change-cards'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { useBoardThreads } from '@/components/thread/threads-context'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { useFormatter } from '@/components/ui/use-formatter'
import { useIsNarrow } from '@/components/ui/use-media-query'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { ANONYMOUS_AUTHOR, BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { CardSectionView } from './card-section-view'
import { CARD_SECTIONS, type CardSection } from './card-sections'
import { deleteSelected } from './delete-selected'
import { DotsRow } from './dots-row'
import { EvidenceSection } from './evidence-section'
import { LanguageRow } from './fields/language-row'
import { TagsField } from './fields/tags-field'
import { useInspector } from './inspector-context'
import { KeepTitlesRow } from './keep-titles-row'
import { LinksSection } from './links/links-section'
import { LockButton, LockNote } from './lock-section'
import { showCard } from './show-card'
import { TintSection } from './style/tint-section'
import { useCardText } from './texts/card-texts'
import { LiveText } from './texts/live-text'
import { TextBox } from './texts/text-box'
import { useTextKeys } from './texts/use-text-keys'

export function CardPanel({ view, card }: { view: BoardView; card: BoardCard }) {
  const words = useTranslations('card')
  const { editor, isReadOnly } = useInspector()
  // On a phone half of the screen is the canvas: people score on it, say who does it and by when, and write elsewhere.
  const isNarrow = useIsNarrow()
  const sections = CARD_SECTIONS[card.kind]
  const [first, others] = isNarrow ? scoresFirst(sections) : [[], assessmentFirst(sections)]
  // A person who scores or rewords a card reads its passage first.
  const isCited = Object.keys(card.citations).length > 0
  return (
    <div className="flex flex-col gap-4 px-4 pt-2 pb-8">
      <header className="flex flex-col">
        <div className="-me-2 flex items-center justify-between">
          <p className="flex items-center gap-1.5 text-mute">
            <KindGlyph kind={card.kind} />
            {/* A reference is one word, also where the line is too short for both. */}
            <span>
              {`${words(`kind.${card.kind}`)} · `}
              <span className="whitespace-nowrap">{card.ref}</span>
            </span>
          </p>
          <span className="flex items-center">
            <CardComments card={card} />
            <CardMenu card={card} />
          </span>
        </div>
        <CardTitle card={card} />
        <KeepTitlesRow ids={[card.id]} />
        <DotsRow cardId={card.id} />
        <Origin card={card} />
      </header>
      <LockNote ids={[card.id]} />
      {first.map((section) => (
        <CardSectionView key={section.name} card={card} section={section} />
      ))}
      {isCited ? <EvidenceSection card={card} /> : null}
      {card.kind === 'risk' || isNarrow ? null : <Body card={card} />}
      {others.map((section) => (
        <CardSectionView key={section.name} card={card} section={section}>
          {section.name === 'about' && (!isReadOnly || card.tags.length > 0 || card.language !== '') ? (
            <>
              <TagsField tags={card.tags} onChange={(tags) => setCardText(editor, card.id, { tags })} />
              <LanguageRow card={card} />
            </>
          ) : null}
        </CardSectionView>
      ))}
      {card.kind === 'risk' || isNarrow ? <Body card={card} /> : null}
      {isCited ? null : <EvidenceSection card={card} />}
      <LinksSection view={view} card={card} />
      <TintSection cards={[card]} />
      <LockButton ids={[card.id]} />
    </div>
  )
}

/** Follows each letter by itself: the panel around it is drawn when there is time. */
function CardTitle({ card }: { card: BoardCard }) {
  const words = useTranslations('card')
  const { editor, isReadOnly } = useInspector()
  const textKeys = useTextKeys()
  const title = useCardText(editor, card, 'title')
  return (
    <h2>
      <LiveText
        {...textKeys}
        label={words('field.title')}
        value={title}
        maxLength={TITLE_MAX_LENGTH}
        placeholder={words('face.untitled')}
        readOnly={isReadOnly}
        lang={card.language}
        place={{ editor, shapeId: card.id, field: 'title' }}
        onChange={(next) => setCardText(editor, card.id, { title: next })}
        className="-mx-1.5 w-[calc(100%+0.75rem)] rounded-md border border-transparent px-1.5 font-semibold text-base leading-6 placeholder:text-mute not-read-only:hover:border-line-strong focus:border-accent"
      />
    </h2>
  )
}

function scoresFirst(sections: readonly CardSection[]): readonly [readonly CardSection[], readonly CardSection[]] {
  const isScore = ({ name }: CardSection) => name === 'assessment' || name === 'scores' || name === 'duty'
  return [sections.filter(isScore), sections.filter((section) => !isScore(section))]
}

/** What a person opens a risk for stands above the parts of its statement, which a cited risk often leaves empty. */
function assessmentFirst(sections: readonly CardSection[]): readonly CardSection[] {
  const isAssessment = ({ name }: CardSection) => name === 'assessment'
  return [...sections.filter(isAssessment), ...sections.filter((section) => !isAssessment(section))]
}

/** The text of the card. A risk is described by the parts of its statement, so its text comes after them. */
function Body({ card }: { card: BoardCard }) {
  const { editor, isReadOnly } = useInspector()
  const body = useCardText(editor, card, 'body')
  if (isReadOnly && body === '') return null
  return (
    <TextBox
      name="body"
      value={body}
      maxLength={BODY_MAX_LENGTH}
      language={card.language}
      onChange={(body) => setCardText(editor, card.id, { body })}
    />
  )
}

/** Leads to what people say of the card, or begins it. */
function CardComments({ card }: { card: BoardCard }) {
  const t = useTranslations('thread')
  const threads = useBoardThreads()
  if (!threads) return null
  const { comments = 0, unread = 0 } = threads.byShape.get(card.id) ?? {}
  if (comments === 0 && !threads.mayComment) return null
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<MessageSquare />}
      aria-label={comments > 0 ? t('onCard', { count: comments, ref: card.ref }) : undefined}
      className={unread > 0 ? 'text-accent' : undefined}
      onClick={() => (comments > 0 ? threads.show([card.id]) : threads.beginOn(card.id))}
    >
      {comments > 0 ? comments : t('section')}
    </Button>
  )
}

function CardMenu({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const common = useTranslations('common')
  const { editor, isReadOnly } = useInspector()
  return (
    <Menu
      trigger={<IconButton label={common('more')} icon={<Ellipsis />} />}
      focusAfterChoice={() => focusCanvas(editor)}
      items={[
        {
          label: t('showOnCanvas'),
          icon: <Locate />,
          onSelect: () => showCard(editor, card.id),
        },
        ...(isReadOnly
          ? []
          : [
              'separator' as const,
              {
                label: t('deleteCard'),
                icon: <Trash2 />,
                danger: true,
                onSelect: () => deleteSelected(editor, [card.id]),
              },
            ]),
      ]}
    />
  )
}

/** Shows who made the card, and when. */
function Origin({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const format = useFormatter()
  const { me, nameOf } = useInspector()
  const date = new Date(card.createdAt)
  if (card.createdBy === '' || Number.isNaN(date.getTime())) return null
  const when = format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
  const name = nameOf(card.createdBy)
  return (
    <p className="text-mute text-xs">
      {card.createdBy === me
        ? t('addedByYou', { when })
        : card.createdBy === ANONYMOUS_AUTHOR
          ? t('addedAnonymously', { when })
          : name === undefined
            ? t('added', { when })
            : t('addedBy', { name, when })}
    </p>
  )
}
