// Whether a text can be the date of a source. Sources write dates in many ways ("October 2019", "2019年10月", "Winter
// 2019/20"), and a quote gives it as its source does; what has no year or no such day is a slip of the pen.

const YEAR = /(?<!\d)(?:1[5-9]|20|21)\d{2}(?!\d)|(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年/u
const NUMERIC = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/

/** Whether a text is a date as a source may have one. '' is allowed: the source gives no date. */
export function isSourceDate(text: string): boolean {
  const date = text.normalize('NFKC').trim()
  if (date === '') return true
  const [, year, month, day = '1'] = NUMERIC.exec(date) ?? []
  if (year === undefined || month === undefined) return YEAR.test(date)
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return YEAR.test(year) && time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day)
}
