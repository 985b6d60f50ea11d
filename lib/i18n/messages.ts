// All words of the interface, in one file for each namespace and language. Japanese must have the keys of English,
// which the types enforce.

import enAccount from '@/messages/en/account.json'
import enAdmin from '@/messages/en/admin.json'
import enBoard from '@/messages/en/board.json'
import enBoards from '@/messages/en/boards.json'
import enBrief from '@/messages/en/brief.json'
import enCandidates from '@/messages/en/candidates.json'
import enCanvas from '@/messages/en/canvas.json'
import enCard from '@/messages/en/card.json'
import enCommon from '@/messages/en/common.json'
import enComparison from '@/messages/en/comparison.json'
import enCoverage from '@/messages/en/coverage.json'
import enCriteria from '@/messages/en/criteria.json'
import enDoctor from '@/messages/en/doctor.json'
import enDrafts from '@/messages/en/drafts.json'
import enEmbed from '@/messages/en/embed.json'
import enErrors from '@/messages/en/errors.json'
import enExport from '@/messages/en/export.json'
import enExportData from '@/messages/en/export-data.json'
import enImport from '@/messages/en/import.json'
import enInbox from '@/messages/en/inbox.json'
import enInspector from '@/messages/en/inspector.json'
import enJoin from '@/messages/en/join.json'
import enMinutes from '@/messages/en/minutes.json'
import enNews from '@/messages/en/news.json'
import enOutline from '@/messages/en/outline.json'
import enPalette from '@/messages/en/palette.json'
import enPresence from '@/messages/en/presence.json'
import enRegister from '@/messages/en/register.json'
import enReplay from '@/messages/en/replay.json'
import enReport from '@/messages/en/report.json'
import enRoom from '@/messages/en/room.json'
import enRound from '@/messages/en/round.json'
import enSession from '@/messages/en/session.json'
import enShare from '@/messages/en/share.json'
import enTakePart from '@/messages/en/take-part.json'
import enTemplates from '@/messages/en/templates.json'
import enThread from '@/messages/en/thread.json'
import enTogether from '@/messages/en/together.json'
import enVersions from '@/messages/en/versions.json'
import enWorkspaces from '@/messages/en/workspaces.json'
import jaAccount from '@/messages/ja/account.json'
import jaAdmin from '@/messages/ja/admin.json'
import jaBoard from '@/messages/ja/board.json'
import jaBoards from '@/messages/ja/boards.json'
import jaBrief from '@/messages/ja/brief.json'
import jaCandidates from '@/messages/ja/candidates.json'
import jaCanvas from '@/messages/ja/canvas.json'
import jaCard from '@/messages/ja/card.json'
import jaCommon from '@/messages/ja/common.json'
import jaComparison from '@/messages/ja/comparison.json'
import jaCoverage from '@/messages/ja/coverage.json'
import jaCriteria from '@/messages/ja/criteria.json'
import jaDoctor from '@/messages/ja/doctor.json'
import jaDrafts from '@/messages/ja/drafts.json'
import jaEmbed from '@/messages/ja/embed.json'
import jaErrors from '@/messages/ja/errors.json'
import jaExport from '@/messages/ja/export.json'
import jaExportData from '@/messages/ja/export-data.json'
import jaImport from '@/messages/ja/import.json'
import jaInbox from '@/messages/ja/inbox.json'
import jaInspector from '@/messages/ja/inspector.json'
import jaJoin from '@/messages/ja/join.json'
import jaMinutes from '@/messages/ja/minutes.json'
import jaNews from '@/messages/ja/news.json'
import jaOutline from '@/messages/ja/outline.json'
import jaPalette from '@/messages/ja/palette.json'
import jaPresence from '@/messages/ja/presence.json'
import jaRegister from '@/messages/ja/register.json'
import jaReplay from '@/messages/ja/replay.json'
import jaReport from '@/messages/ja/report.json'
import jaRoom from '@/messages/ja/room.json'
import jaRound from '@/messages/ja/round.json'
import jaSession from '@/messages/ja/session.json'
import jaShare from '@/messages/ja/share.json'
import jaTakePart from '@/messages/ja/take-part.json'
import jaTemplates from '@/messages/ja/templates.json'
import jaThread from '@/messages/ja/thread.json'
import jaTogether from '@/messages/ja/together.json'
import jaVersions from '@/messages/ja/versions.json'
import jaWorkspaces from '@/messages/ja/workspaces.json'
import type { Locale } from '../domain/localized'

const en = {
  common: enCommon,
  account: enAccount,
  boards: enBoards,
  together: enTogether,
  workspaces: enWorkspaces,
  join: enJoin,
  board: enBoard,
  register: enRegister,
  replay: enReplay,
  report: enReport,
  room: enRoom,
  card: enCard,
  canvas: enCanvas,
  brief: enBrief,
  candidates: enCandidates,
  inspector: enInspector,
  comparison: enComparison,
  coverage: enCoverage,
  criteria: enCriteria,
  presence: enPresence,
  round: enRound,
  session: enSession,
  minutes: enMinutes,
  news: enNews,
  outline: enOutline,
  palette: enPalette,
  share: enShare,
  takePart: enTakePart,
  templates: enTemplates,
  thread: enThread,
  versions: enVersions,
  inbox: enInbox,
  export: enExport,
  exportData: enExportData,
  import: enImport,
  drafts: enDrafts,
  embed: enEmbed,
  errors: enErrors,
  admin: enAdmin,
  doctor: enDoctor,
}

export type Messages = typeof en

const ja: Messages = {
  common: jaCommon,
  account: jaAccount,
  boards: jaBoards,
  together: jaTogether,
  workspaces: jaWorkspaces,
  join: jaJoin,
  board: jaBoard,
  register: jaRegister,
  replay: jaReplay,
  report: jaReport,
  room: jaRoom,
  card: jaCard,
  canvas: jaCanvas,
  brief: jaBrief,
  candidates: jaCandidates,
  inspector: jaInspector,
  comparison: jaComparison,
  coverage: jaCoverage,
  criteria: jaCriteria,
  presence: jaPresence,
  round: jaRound,
  session: jaSession,
  minutes: jaMinutes,
  news: jaNews,
  outline: jaOutline,
  palette: jaPalette,
  share: jaShare,
  takePart: jaTakePart,
  templates: jaTemplates,
  thread: jaThread,
  versions: jaVersions,
  inbox: jaInbox,
  export: jaExport,
  exportData: jaExportData,
  import: jaImport,
  drafts: jaDrafts,
  embed: jaEmbed,
  errors: jaErrors,
  admin: jaAdmin,
  doctor: jaDoctor,
}

export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, ja }
