// What a server calls itself and looks like, where those who run it have said so.

export interface Branding {
  /** Stands in place of our own name; null for that. */
  readonly name: string | null
  /** The colour of buttons and links as #rrggbb; null for ours. */
  readonly accent: string | null
  /** Addresses of pages that say who runs the server, and what becomes of people's data. */
  readonly imprintUrl: string | null
  readonly privacyUrl: string | null
}

export const BRANDING_NAME_MAX_LENGTH = 40
export const BRANDING_URL_MAX_LENGTH = 300

export const NO_BRANDING: Branding = { name: null, accent: null, imprintUrl: null, privacyUrl: null }

/** The logo for the light theme serves both where there is none for the dark one, and the other way round. */
export const LOGO_THEMES = ['light', 'dark'] as const
export type LogoTheme = (typeof LOGO_THEMES)[number]

/** A picture that stands in place of our sign. */
export interface Logo {
  /** Changes with its content, so that browsers may keep it. */
  readonly url: string
  readonly widthPx: number
  readonly heightPx: number
}

export type Logos = Readonly<Record<LogoTheme, Logo | null>>

export const NO_LOGOS: Logos = { light: null, dark: null }

/** Every page loads it. */
export const LOGO_MAX_BYTES = 256 * 1024
/** Width and height. It is shown 28 px high. */
export const LOGO_MAX_PX = 2_000

/** Whether a text is a colour as a branding has it. */
export function isAccent(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text)
}

/** Whether a text is the address of a page on the web. */
export function isPageAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+[^\s]*$/i.test(text)
}
