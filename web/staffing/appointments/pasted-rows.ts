/** Rows pasted out of a spreadsheet into posts or appointments; every line that cannot be read is told at once, and then none is taken. */
import { compulsoryStages, stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { taughtSubjects, taughtSubjectWords } from '#modules/staffing/contract.ts'

export interface PastedFault {
  /** Line as the person sees it, the first being 1. */
  readonly line: number
  readonly what: Words
}

export interface Pasted<Row> {
  readonly rows: readonly Row[]
  readonly faults: readonly PastedFault[]
}

export interface PastedPost {
  readonly post: string
  readonly school: string
  readonly stage: CompulsoryStage
  readonly subject: (typeof taughtSubjects)[number]
  readonly count: number
}

export interface PastedAppointment {
  readonly post: string
  readonly teacher: string
  readonly reason?: string
}

/** Cells of each line that is not empty; the line with headings is left out. */
function cellsOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === '') return []
    const cells = content.split(content.includes('\t') ? '\t' : /[,，]/).map((cell) => cell.trim())
    return cells[0] === '岗位编号' ? [] : [{ line: index + 1, cells }]
  })
}

const isPost = (text: string): boolean => /^[0-9A-Za-z-]{1,40}$/.test(text)

/** 岗位编号、学校（标识码或全称）、学段、学科、岗位数. */
export function pastedPosts(text: string, schools: ReadonlyMap<string, string>): Pasted<PastedPost> {
  const rows: PastedPost[] = []
  const faults: PastedFault[] = []
  for (const { line, cells } of cellsOf(text)) {
    const [post = '', schoolCell = '', stageCell = '', subjectCell = '', countCell = ''] = cells
    const school = /^\d{10}$/.test(schoolCell) ? schoolCell : schools.get(schoolCell)
    const stage = compulsoryStages.find((each) => stageWords[each].zh === stageCell || each === stageCell)
    const subject = taughtSubjects.find((each) => taughtSubjectWords[each].zh === subjectCell || each === subjectCell)
    const count = Number(countCell)
    const own: Words[] = []
    if (!isPost(post))
      own.push({ zh: `岗位编号“${post}”只能是字母、数字和短横`, en: `“${post}” is no number of a post` })
    if (school === undefined)
      own.push({
        zh: `名录中没有学校“${schoolCell}”，请填标识码或全称`,
        en: `there is no school “${schoolCell}”; give its code or full name`,
      })
    if (stage === undefined) own.push({ zh: `学段“${stageCell}”应为小学或初中`, en: `“${stageCell}” is no stage` })
    if (subject === undefined) own.push({ zh: `没有学科“${subjectCell}”`, en: `there is no subject “${subjectCell}”` })
    if (!/^\d+$/.test(countCell) || count < 1 || count > 200)
      own.push({ zh: `岗位数“${countCell}”应为1到200的整数`, en: `“${countCell}” posts: 1 to 200` })
    if (own.length > 0 || school === undefined || stage === undefined || subject === undefined)
      faults.push(...own.map((what) => ({ line, what })))
    else rows.push({ post, school, stage, subject, count })
  }
  return { rows, faults }
}

/** 岗位编号、教师编号、说明 (asked for in the third round). */
export function pastedAppointments(text: string): Pasted<PastedAppointment> {
  const rows: PastedAppointment[] = []
  const faults: PastedFault[] = []
  for (const { line, cells } of cellsOf(text)) {
    const [post = '', teacher = '', reason = ''] = cells
    if (!isPost(post))
      faults.push({ line, what: { zh: `岗位编号“${post}”写法不对`, en: `“${post}” is no number of a post` } })
    if (!/^[0-9A-Za-z-]{1,30}$/.test(teacher))
      faults.push({ line, what: { zh: `教师编号“${teacher}”写法不对`, en: `“${teacher}” is no number of a teacher` } })
    rows.push({ post, teacher, ...(reason === '' ? {} : { reason }) })
  }
  return { rows: faults.length > 0 ? [] : rows, faults }
}
