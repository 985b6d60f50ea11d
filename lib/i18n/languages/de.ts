// Written by `npm run languages` from the folders of messages/. Change those instead.

import accountWords from '@/messages/de/account.json'
import adminWords from '@/messages/de/admin.json'
import boardWords from '@/messages/de/board.json'
import boardsWords from '@/messages/de/boards.json'
import briefWords from '@/messages/de/brief.json'
import candidatesWords from '@/messages/de/candidates.json'
import canvasWords from '@/messages/de/canvas.json'
import cardWords from '@/messages/de/card.json'
import commonWords from '@/messages/de/common.json'
import comparisonWords from '@/messages/de/comparison.json'
import coverageWords from '@/messages/de/coverage.json'
import criteriaWords from '@/messages/de/criteria.json'
import doctorWords from '@/messages/de/doctor.json'
import draftsWords from '@/messages/de/drafts.json'
import embedWords from '@/messages/de/embed.json'
import errorsWords from '@/messages/de/errors.json'
import exportWords from '@/messages/de/export.json'
import exportDataWords from '@/messages/de/export-data.json'
import importWords from '@/messages/de/import.json'
import inboxWords from '@/messages/de/inbox.json'
import inspectorWords from '@/messages/de/inspector.json'
import joinWords from '@/messages/de/join.json'
import mailWords from '@/messages/de/mail.json'
import minutesWords from '@/messages/de/minutes.json'
import newsWords from '@/messages/de/news.json'
import outlineWords from '@/messages/de/outline.json'
import paletteWords from '@/messages/de/palette.json'
import presenceWords from '@/messages/de/presence.json'
import registerWords from '@/messages/de/register.json'
import replayWords from '@/messages/de/replay.json'
import reportWords from '@/messages/de/report.json'
import roomWords from '@/messages/de/room.json'
import roundWords from '@/messages/de/round.json'
import sessionWords from '@/messages/de/session.json'
import shareWords from '@/messages/de/share.json'
import takePartWords from '@/messages/de/take-part.json'
import templatesWords from '@/messages/de/templates.json'
import threadWords from '@/messages/de/thread.json'
import togetherWords from '@/messages/de/together.json'
import versionsWords from '@/messages/de/versions.json'
import workspacesWords from '@/messages/de/workspaces.json'

export const de = {
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
