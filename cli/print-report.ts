/** The county report as a person reads it in a terminal: verdict first, then indicators, schools, gaps and what stands in the way. */
import { outcomeWords, schoolOutcomeWords } from '#kernel/outcome.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import { placeInLaw } from '#kernel/trace.ts'
import type { Language, Words } from '#kernel/words.ts'
import type { CountyReport, ItemReport } from '#modules/assessment/contract.ts'
import { printObstacles, printSensitivity } from './print-obstacles.ts'
import { printLine, printProblems } from './print-problems.ts'
import { printBalance, printGaps, printSchools } from './print-schools.ts'
import { printTable } from './print-table.ts'
import { countWords, pageFor, shown, type Page } from './report-page.ts'

export interface ReportOptions {
  readonly language: Language
  readonly all: boolean
  readonly label: string | undefined
}

type PartName = keyof CountyReport['parts']

const partTitles: Readonly<Record<PartName, Words>> = {
  government: { zh: '政府保障程度', en: 'Government guarantee' },
  quality: { zh: '教育质量', en: 'Quality of education' },
  recognition: { zh: '社会认可度', en: 'Public recognition' },
  vetoes: { zh: '一票否决', en: 'Vetoes' },
  qualification: {
    zh: '资格审核（申报条件，不计入总体结论）',
    en: 'Entry conditions (for applying; not part of the verdict)',
  },
}

const partNames = Object.keys(partTitles) as PartName[]

function printHeading(report: CountyReport, page: Page, label: string | undefined): void {
  const year = page.pick(schoolYearName(report.year), `school year ${report.year}–${report.year + 1}`)
  const note = label === undefined ? '' : page.pick(`【${label}】`, ` [${label}]`)
  printLine(
    page.pick(
      `县域义务教育优质均衡发展测算报告　${report.county}　${year}${note}`,
      `Quality-balance report  ${report.county}  ${year}${note}`,
    ),
  )
  printLine(page.say(report.wording))
  printLine(
    page.pick(
      `依据：教督〔2017〕6号等，${report.on} 有效（标准版本 ${report.rulesVersion}）；时点：${report.year}年9月1日`,
      `Rules: 教督〔2017〕6号 and others in force on ${report.on} (version ${report.rulesVersion}); counted on 1 September ${report.year}`,
    ),
  )
  printLine()
}

function printVerdict(report: CountyReport, page: Page): void {
  const cvs = Object.values(report.phases).flatMap((phase) =>
    Object.values(phase.indicators).map(({ outcome }) => outcome),
  )
  printLine(`${page.pick('总体', 'Overall')}: ${page.say(outcomeWords[report.outcome])}`)
  printLine(
    `  ${page.pick('资源配置', 'Resources')}: ${page.say(outcomeWords[report.resources.outcome])}${report.resources.note ? ` (${page.say(report.resources.note)})` : ''}`,
  )
  printLine(
    `      ${page.pick('学校', 'schools')} ${report.schools.length}: ${countWords(
      report.schools.map(({ outcome }) => outcome),
      page,
      schoolOutcomeWords,
    )}${page.pick('；差异系数', '; CVs')} ${cvs.length}: ${countWords(cvs, page, outcomeWords)}`,
  )
  for (const name of partNames) {
    const part = report.parts[name]
    const counts = countWords(
      part.items.map(({ outcome }) => outcome),
      page,
      outcomeWords,
    )
    printLine(
      `  ${page.say(partTitles[name])}: ${page.say(outcomeWords[part.outcome])} (${page.pick(`${part.items.length}项`, `${part.items.length} items`)}: ${counts})`,
    )
  }
  printLine()
}

function itemRow({ code, label, outcome, found, clause }: ItemReport, page: Page): string[] {
  return [code, page.say(label), page.say(outcomeWords[outcome]), placeInLaw(clause), page.say(found)]
}

function printParts(report: CountyReport, page: Page): void {
  for (const name of partNames) {
    const part = report.parts[name]
    printLine(
      `${page.say(partTitles[name])}: ${page.say(outcomeWords[part.outcome])}${part.note ? ` (${page.say(part.note)})` : ''}`,
    )
    const items = part.note === null ? part.items : part.items.filter(({ outcome }) => outcome !== 'unknown')
    if (items.length > 0) {
      printTable(
        [
          '',
          page.pick('项目', 'item'),
          page.pick('结论', 'outcome'),
          page.pick('条款', 'clause'),
          page.pick('依据', 'found'),
        ],
        items.map((item) => itemRow(item, page)),
        ['left', 'left', 'left', 'left', 'left'],
      )
    }
    for (const item of items) {
      for (const school of item.failing.slice(0, shown.failing)) {
        printLine(
          `      ${item.code} ${school.name || school.code}（${page.say(stageWords[school.phase])}）${page.say(school.found)}`,
        )
      }
      if (item.failing.length > shown.failing)
        printLine(
          page.pick(
            `      ${item.code} 等共${item.failing.length}所`,
            `      ${item.code}: ${item.failing.length} schools in all`,
          ),
        )
    }
  }
  printLine()
}

const excludedTitles: Readonly<Record<string, Words>> = {
  merged: { zh: '并入主校', en: 'merged into a main school' },
  'out-of-scope': { zh: '类型不在测算范围', en: 'of a kind that is not judged' },
  'senior-stage': { zh: '高中部', en: 'senior stage' },
  private: { zh: '民办', en: 'private' },
  'no-pupils': { zh: '无在校生', en: 'without pupils' },
  'small-point': { zh: '人数低于下限的教学点', en: 'teaching points below the smallest number' },
}

function printExcluded(report: CountyReport, page: Page): void {
  if (report.excluded.length === 0) return
  const reasons = Map.groupBy(report.excluded, ({ reasonCode }) => reasonCode)
  printLine(
    page.pick(
      `未单独参加测算：${report.excluded.length}个（校·学段）`,
      `Not judged by themselves: ${report.excluded.length} (school and stage)`,
    ),
  )
  for (const list of reasons.values()) {
    const examples = list
      .slice(0, 3)
      .map(({ name, code, reason, reasonEn }) =>
        page.pick(`${name || code}（${reason}）`, `${name || code} (${reasonEn})`),
      )
      .join(page.pick('、', ', '))
    const title = page.say(excludedTitles[list[0]!.reasonCode]!)
    printLine(`  ${title} ${list.length}: ${examples}${list.length > 3 ? ' …' : ''}`)
  }
  printLine()
}

/** Prints one county's report. Problems found in the table follow on the error stream. */
export function printReport(report: CountyReport, { language, all, label }: ReportOptions): void {
  const page = pageFor(report, language)
  printHeading(report, page, label)
  printVerdict(report, page)
  printBalance(report, page)
  printSchools(report, page, all)
  printGaps(report, page)
  printObstacles(report, page)
  printSensitivity(report, page)
  printParts(report, page)
  printExcluded(report, page)
  printProblems(report.problems, language)
}
