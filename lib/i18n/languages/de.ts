// Written by `npm run languages` from the folders of messages/. Change those instead.

import accountWords from '@/messages/de/account.json' with { type: 'json' }
import adminWords from '@/messages/de/admin.json' with { type: 'json' }
import boardWords from '@/messages/de/board.json' with { type: 'json' }
import boardsWords from '@/messages/de/boards.json' with { type: 'json' }
import briefWords from '@/messages/de/brief.json' with { type: 'json' }
import candidatesWords from '@/messages/de/candidates.json' with { type: 'json' }
import canvasWords from '@/messages/de/canvas.json' with { type: 'json' }
import cardWords from '@/messages/de/card.json' with { type: 'json' }
import commonWords from '@/messages/de/common.json' with { type: 'json' }
import comparisonWords from '@/messages/de/comparison.json' with { type: 'json' }
import contentWords from '@/messages/de/content.json' with { type: 'json' }
import coverageWords from '@/messages/de/coverage.json' with { type: 'json' }
import criteriaWords from '@/messages/de/criteria.json' with { type: 'json' }
import doctorWords from '@/messages/de/doctor.json' with { type: 'json' }
import draftsWords from '@/messages/de/drafts.json' with { type: 'json' }
import embedWords from '@/messages/de/embed.json' with { type: 'json' }
import errorsWords from '@/messages/de/errors.json' with { type: 'json' }
import exportWords from '@/messages/de/export.json' with { type: 'json' }
import exportDataWords from '@/messages/de/export-data.json' with { type: 'json' }
import importWords from '@/messages/de/import.json' with { type: 'json' }
import inboxWords from '@/messages/de/inbox.json' with { type: 'json' }
import inspectorWords from '@/messages/de/inspector.json' with { type: 'json' }
import joinWords from '@/messages/de/join.json' with { type: 'json' }
import mailWords from '@/messages/de/mail.json' with { type: 'json' }
import minutesWords from '@/messages/de/minutes.json' with { type: 'json' }
import newsWords from '@/messages/de/news.json' with { type: 'json' }
import offlineWords from '@/messages/de/offline.json' with { type: 'json' }
import outlineWords from '@/messages/de/outline.json' with { type: 'json' }
import paletteWords from '@/messages/de/palette.json' with { type: 'json' }
import presenceWords from '@/messages/de/presence.json' with { type: 'json' }
import registerWords from '@/messages/de/register.json' with { type: 'json' }
import replayWords from '@/messages/de/replay.json' with { type: 'json' }
import reportWords from '@/messages/de/report.json' with { type: 'json' }
import roomWords from '@/messages/de/room.json' with { type: 'json' }
import roundWords from '@/messages/de/round.json' with { type: 'json' }
import sessionWords from '@/messages/de/session.json' with { type: 'json' }
import shareWords from '@/messages/de/share.json' with { type: 'json' }
import takePartWords from '@/messages/de/take-part.json' with { type: 'json' }
import templatesWords from '@/messages/de/templates.json' with { type: 'json' }
import threadWords from '@/messages/de/thread.json' with { type: 'json' }
import togetherWords from '@/messages/de/together.json' with { type: 'json' }
import versionsWords from '@/messages/de/versions.json' with { type: 'json' }
import workspacesWords from '@/messages/de/workspaces.json' with { type: 'json' }

export const messages = {
  account: accountWords,
  admin: adminWords,
  board: boardWords,
  boards: boardsWords,
  brief: briefWords,
  candidates: candidatesWords,
  canvas: canvasWords,
  card: cardWords,
  common: commonWords,
  comparison: comparisonWords,
  coverage: coverageWords,
  criteria: criteriaWords,
  doctor: doctorWords,
  drafts: draftsWords,
  embed: embedWords,
  errors: errorsWords,
  export: exportWords,
  exportData: exportDataWords,
  import: importWords,
  inbox: inboxWords,
  inspector: inspectorWords,
  join: joinWords,
  mail: mailWords,
  minutes: minutesWords,
  news: newsWords,
  offline: offlineWords,
  outline: outlineWords,
  palette: paletteWords,
  presence: presenceWords,
  register: registerWords,
  replay: replayWords,
  report: reportWords,
  room: roomWords,
  round: roundWords,
  session: sessionWords,
  share: shareWords,
  takePart: takePartWords,
  templates: templatesWords,
  thread: threadWords,
  together: togetherWords,
  versions: versionsWords,
  workspaces: workspacesWords,
}

export const content: Readonly<Record<string, string>> = contentWords
