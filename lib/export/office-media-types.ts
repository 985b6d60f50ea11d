// The media types of Office files (IANA).

const OFFICE = 'application/vnd.openxmlformats-officedocument'

export const WORD_MEDIA_TYPE = `${OFFICE}.wordprocessingml.document` as const
export const SLIDES_MEDIA_TYPE = `${OFFICE}.presentationml.presentation` as const
