// Written by `npm run languages` from the folders of messages/. Change those instead.

import accountWords from '@/messages/en/account.json'
import adminWords from '@/messages/en/admin.json'
import boardWords from '@/messages/en/board.json'
import boardsWords from '@/messages/en/boards.json'
import briefWords from '@/messages/en/brief.json'
import candidatesWords from '@/messages/en/candidates.json'
import canvasWords from '@/messages/en/canvas.json'
import cardWords from '@/messages/en/card.json'
import commonWords from '@/messages/en/common.json'
import comparisonWords from '@/messages/en/comparison.json'
import coverageWords from '@/messages/en/coverage.json'
import criteriaWords from '@/messages/en/criteria.json'
import doctorWords from '@/messages/en/doctor.json'
import draftsWords from '@/messages/en/drafts.json'
import embedWords from '@/messages/en/embed.json'
import errorsWords from '@/messages/en/errors.json'
import exportWords from '@/messages/en/export.json'
import exportDataWords from '@/messages/en/export-data.json'
import importWords from '@/messages/en/import.json'
import inboxWords from '@/messages/en/inbox.json'
import inspectorWords from '@/messages/en/inspector.json'
import joinWords from '@/messages/en/join.json'
import mailWords from '@/messages/en/mail.json'
import minutesWords from '@/messages/en/minutes.json'
import newsWords from '@/messages/en/news.json'
import outlineWords from '@/messages/en/outline.json'
import paletteWords from '@/messages/en/palette.json'
import presenceWords from '@/messages/en/presence.json'
import registerWords from '@/messages/en/register.json'
import replayWords from '@/messages/en/replay.json'
import reportWords from '@/messages/en/report.json'
import roomWords from '@/messages/en/room.json'
import roundWords from '@/messages/en/round.json'
import sessionWords from '@/messages/en/session.json'
import shareWords from '@/messages/en/share.json'
import takePartWords from '@/messages/en/take-part.json'
import templatesWords from '@/messages/en/templates.json'
import threadWords from '@/messages/en/thread.json'
import togetherWords from '@/messages/en/together.json'
import versionsWords from '@/messages/en/versions.json'
import workspacesWords from '@/messages/en/workspaces.json'

export const en = {
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
