// The faces of Office files. Programs choose among them letter by letter, so that each script has one that Office brings
// along on Windows and macOS.

/** A face for Latin letters, one for Japanese and one for scripts such as Arabic and Hebrew. */
export const OFFICE_FACES = { latin: 'Calibri', eastAsian: 'Yu Gothic', complex: 'Arial' } as const

/** The languages for spelling, by the language of the file. */
export const OFFICE_LANGUAGES = { en: 'en-GB', ja: 'ja-JP' } as const
