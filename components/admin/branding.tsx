// What the server calls itself and looks like: name, colour, and the pages that the law asks for.

'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { TextField } from '@/components/ui/text-field'
import {
  BRANDING_NAME_MAX_LENGTH,
  BRANDING_URL_MAX_LENGTH,
  isAccent,
  isPageAddress,
  type Branding as Look,
} from '@/lib/domain/branding'
import { type AccentShades, accentShades, DARK_GROUNDS, LIGHT_GROUNDS } from '@/lib/std/accent-shades'
import { useBranding, useChangeBranding } from './admin-api'
import { BrandingLogos } from './branding-logos'
import { ListState } from './list-state'

/** Ours, where none is chosen. */
const OUR_ACCENT = '#2f5bd8'

export function Branding() {
  return (
    <ListState query={useBranding()}>
      {(look) => (
        <div className="flex flex-col gap-8">
          <Form look={look} />
          <BrandingLogos />
        </div>
      )}
    </ListState>
  )
}

function Form({ look }: { look: Look }) {
  const t = useTranslations('admin.branding')
  const errorMessage = useErrorMessage()
  const { mutate, isPending, error } = useChangeBranding()
  const [name, setName] = useState(look.name ?? '')
  const [accent, setAccent] = useState(look.accent ?? '')
  const [imprintUrl, setImprintUrl] = useState(look.imprintUrl ?? '')
  const [privacyUrl, setPrivacyUrl] = useState(look.privacyUrl ?? '')
  const [tried, setTried] = useState(false)
  const colour = accent.trim().toLowerCase()
  const isColour = colour === '' || isAccent(colour)
  const wrongAddress = (text: string) => text.trim() !== '' && !isPageAddress(text.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isColour || wrongAddress(imprintUrl) || wrongAddress(privacyUrl) || isPending) return
    mutate(
      {
        name: name.trim() || null,
        accent: colour || null,
        imprintUrl: imprintUrl.trim() || null,
        privacyUrl: privacyUrl.trim() || null,
      },
      // The name, the colour and the foot are part of every page.
      { onSuccess: () => window.location.reload() },
    )
  }
  return (
    <form onSubmit={submit} noValidate className="flex w-full max-w-xl flex-col gap-5">
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        maxLength={BRANDING_NAME_MAX_LENGTH}
        placeholder="Foreboard"
        hint={t('nameHint')}
      />
      <div className="flex flex-col gap-3">
        <div className="flex items-end gap-2">
          <TextField
            label={t('accent')}
            value={accent}
            onChange={setAccent}
            placeholder={OUR_ACCENT}
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            hint={t('accentHint')}
            error={tried && !isColour && t('accentWrong')}
            className="grow"
          />
          <input
            type="color"
            aria-label={t('pick')}
            value={isColour && colour !== '' ? colour : OUR_ACCENT}
            onChange={(event) => setAccent(event.target.value)}
            className="mb-6 size-8 shrink-0 cursor-pointer rounded-lg border border-line-strong bg-panel p-1 pointer-coarse:size-11"
          />
        </div>
        <Preview colour={isColour && colour !== '' ? colour : OUR_ACCENT} />
      </div>
      <TextField
        label={t('imprint')}
        type="url"
        value={imprintUrl}
        onChange={setImprintUrl}
        maxLength={BRANDING_URL_MAX_LENGTH}
        placeholder="https://example.org/imprint"
        error={tried && wrongAddress(imprintUrl) && t('addressWrong')}
      />
      <TextField
        label={t('privacy')}
        type="url"
        value={privacyUrl}
        onChange={setPrivacyUrl}
        maxLength={BRANDING_URL_MAX_LENGTH}
        placeholder="https://example.org/privacy"
        hint={t('legalHint')}
        error={tried && wrongAddress(privacyUrl) && t('addressWrong')}
      />
      {error ? (
        <Problem>
          {t('failed')}. {errorMessage(error)}
        </Problem>
      ) : null}
      <Button type="submit" variant="primary" busy={isPending} className="self-start">
        {t('save')}
      </Button>
    </form>
  )
}

function Preview({ colour }: { colour: string }) {
  const t = useTranslations('admin.branding')
  const { light, dark } = accentShades(colour)
  return (
    <div role="img" aria-label={t('preview')} className="grid grid-cols-2 gap-2">
      <Sample shades={light} ground={LIGHT_GROUNDS.panel} line="#e4e4e0">
        {t('light')}
      </Sample>
      <Sample shades={dark} ground={DARK_GROUNDS.panel} line="#2e333a">
        {t('dark')}
      </Sample>
    </div>
  )
}

interface SampleProps {
  shades: AccentShades
  ground: string
  line: string
  children: ReactNode
}

/** Colours of the other theme can't come from classes, which have those of this one. */
function Sample({ shades: { accent, ink, soft }, ground, line, children }: SampleProps) {
  return (
    <div
      className="flex flex-wrap items-center gap-3 rounded-lg border p-3"
      style={{ background: ground, borderColor: line }}
    >
      <span className="rounded-lg px-3 py-1.5 font-medium" style={{ background: accent, color: ink }}>
        {children}
      </span>
      <span className="rounded px-1.5 font-medium" style={{ background: soft, color: accent }}>
        {children}
      </span>
      <span className="font-medium" style={{ color: accent }}>
        {children}
      </span>
    </div>
  )
}
