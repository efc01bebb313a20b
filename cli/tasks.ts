/** The short task verbs: the operation each stands for, its own options, and how its answer is printed. */
import type { Problem } from '#kernel/problem.ts'
import type { Language, Words } from '#kernel/words.ts'
import { hasErrors } from '#kernel/problem.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import type { CheckedOutput, CountyOutput, SiteOutput } from './print-plan.ts'
import type { ForecastOutput } from './print-forecast.ts'
import type { RoadOutput } from './print-road.ts'
import type { ReadReply } from '#modules/engagement/contract.ts'
import { printLine, printProblems } from './print-problems.ts'

export interface Task {
  readonly name: string
  readonly room: string
  readonly operation: string
  readonly about: Words
  /** Options of the command line itself, besides those of the operation. */
  readonly flags: Readonly<Record<string, Words>>
  readonly texts: Readonly<Record<string, Words>>
  /** Prints the answer; gives the exit code. */
  readonly print: (
    output: never,
    options: Readonly<Record<string, unknown>>,
    language: Language,
  ) => number | Promise<number>
}

const json: Words = { zh: '以JSON输出', en: 'print as JSON' }

interface Judged {
  readonly reports: readonly CountyReport[]
  readonly problems: readonly Problem[]
}

/** One report stands alone, several counties or years form a list; problems that stop the work stand in their place. */
const asJson = ({ reports, problems }: Judged): unknown =>
  hasErrors(problems) ? { problems } : reports.length === 1 ? reports[0] : reports

export const tasks: readonly Task[] = [
  {
    name: 'assess',
    room: 'assessment',
    operation: 'judge',
    about: { zh: '测算一张学校基表，打印县域和各校结论', en: 'judge a school table and print the verdict' },
    flags: { json, all: { zh: '列出全部学校', en: 'list every school' } },
    texts: { label: { zh: '报告抬头加注，如“模拟数据”', en: 'a note in the heading, such as "simulated data"' } },
    print: async (output: Judged, options, language) => {
      if (options['json']) printLine(JSON.stringify(asJson(output), null, 1))
      if (hasErrors(output.problems)) {
        printProblems(output.problems, language)
        return 2
      }
      if (options['json']) return 0
      const { printReport } = await import('./print-report.ts')
      for (const report of output.reports) {
        printReport(report, { language, all: options['all'] === true, label: options['label'] as string | undefined })
      }
      return 0
    },
  },
  {
    name: 'check',
    room: 'census',
    operation: 'check',
    about: { zh: '核查数据表，列出全部问题', en: 'check a table and list every problem' },
    flags: { json },
    texts: {},
    print: (
      output: { problems: Problem[]; schoolRows: number | null; countyRows: number | null },
      options,
      language,
    ) => {
      if (options['json']) printLine(JSON.stringify(output, null, 1))
      else {
        printProblems(output.problems, language)
        const rows = output.schoolRows ?? 0
        if (!hasErrors(output.problems))
          printLine(language === 'zh' ? `可以导入：学校基表${rows}行。` : `Ready to import: ${rows} school rows.`)
      }
      return hasErrors(output.problems) ? 2 : 0
    },
  },
  {
    name: 'template',
    room: 'census',
    operation: 'template',
    about: { zh: '生成空白的学校基表或县区基表', en: 'write an empty school or county table' },
    flags: { json },
    texts: {},
    print: (output: { file: string; headings: number; problems: Problem[] }, options, language) => {
      if (options['json']) printLine(JSON.stringify(output))
      if (hasErrors(output.problems)) {
        printProblems(output.problems, language)
        return 2
      }
      if (!options['json'])
        printLine(
          language === 'zh'
            ? `已生成 ${output.file}（${output.headings}个表头）`
            : `Wrote ${output.file} (${output.headings} headings)`,
        )
      return 0
    },
  },
  {
    name: 'project',
    room: 'projection',
    operation: 'project',
    about: { zh: '用在校生表试算学龄人口预测（预测，不作入学承诺）', en: 'forecast pupils from a table of rolls' },
    flags: { json },
    texts: {},
    print: async (output: ForecastOutput, options, language) => {
      if (options['json']) printLine(JSON.stringify(output))
      if (hasErrors(output.problems)) {
        printProblems(output.problems, language)
        return 2
      }
      if (options['json']) return 0
      const { printForecast } = await import('./print-forecast.ts')
      printForecast(output, language)
      return 0
    },
  },
  {
    name: 'road',
    room: 'roadmap',
    operation: 'road',
    about: {
      zh: '测算一个县区的达标路线图：最低投入、措施、理论最低投入',
      en: 'the cheapest way of a county to the standard, with a proven bound',
    },
    flags: { json, all: { zh: '列出全部措施', en: 'list every action' } },
    texts: {},
    print: async (output: RoadOutput, options, language) => {
      if (hasErrors(output.problems)) {
        if (options['json']) printLine(JSON.stringify({ problems: output.problems }))
        printProblems(output.problems, language)
        return 2
      }
      if (options['json']) printLine(JSON.stringify(output.roads.length === 1 ? output.roads[0] : output.roads))
      else (await import('./print-road.ts')).printRoads(output, language, options['all'] === true)
      return 0
    },
  },
  {
    name: 'read-reply',
    room: 'engagement',
    operation: 'readReply',
    about: {
      zh: '读一份建议提案的答复：找出各条款、年度实绩和矛盾之处',
      en: 'read a reply to a proposal: its clauses, its counts, and what contradicts itself',
    },
    flags: { json },
    texts: {},
    print: async (output: { reply: ReadReply | null; problems: Problem[] }, options, language) => {
      if (options['json']) printLine(JSON.stringify(output.reply ?? { problems: output.problems }, null, 1))
      if (output.reply === null) {
        printProblems(output.problems, language)
        return 2
      }
      if (!options['json']) (await import('./print-reply.ts')).printReply(output.reply, language)
      return 0
    },
  },
  {
    name: 'site',
    room: 'network',
    operation: 'site',
    about: { zh: '选址测算，附下界', en: 'where sites should be, with a proven bound' },
    flags: { json },
    texts: {},
    print: async (output: SiteOutput, options, language) => {
      if (output.plan === null || hasErrors(output.problems)) {
        if (options['json']) printLine(JSON.stringify({ problems: output.problems }))
        printProblems(output.problems, language)
        return 2
      }
      if (options['json']) printLine(JSON.stringify(output.plan))
      else (await import('./print-plan.ts')).printSiting(output.plan, language)
      return 0
    },
  },
  {
    name: 'plan-network',
    room: 'network',
    operation: 'planNetwork',
    about: { zh: '按数据文件夹测算全县多年学校布局方案', en: 'plan the schools of a county over several years' },
    flags: { json },
    texts: {},
    print: async (output: CountyOutput, options, language) => {
      if (output.plan === null || hasErrors(output.problems)) {
        if (options['json']) printLine(JSON.stringify({ problems: output.problems }))
        printProblems(output.problems, language)
        return 2
      }
      if (options['json']) printLine(JSON.stringify(output.plan))
      else (await import('./print-plan.ts')).printCounty(output.plan, language)
      printProblems(output.problems, language)
      return 0
    },
  },
  {
    name: 'make-county',
    room: 'network',
    operation: 'makeCounty',
    about: { zh: '生成一个模拟县的数据文件夹（模拟数据）', en: 'write the folder of a made-up county' },
    flags: { json },
    texts: {},
    print: (output: { files: string[]; problems: Problem[] }, options, language) => {
      if (options['json']) printLine(JSON.stringify(output))
      if (hasErrors(output.problems)) {
        printProblems(output.problems, language)
        return 2
      }
      if (!options['json']) for (const file of output.files) printLine(file)
      return 0
    },
  },
  {
    name: 'verify-plan',
    room: 'network',
    operation: 'verifyPlan',
    about: { zh: '不用求解器复核方案文件', en: 'check a plan file without any solver' },
    flags: { json },
    texts: {},
    print: async (output: CheckedOutput, options, language) => {
      if (options['json']) printLine(JSON.stringify(output))
      if (hasErrors(output.problems)) {
        printProblems(output.problems, language)
        return 2
      }
      if (!options['json']) (await import('./print-plan.ts')).printChecked(output, language)
      return output.holds ? 0 : 1
    },
  },
  {
    name: 'rules',
    room: 'standards',
    operation: 'rules',
    about: { zh: '列出某日有效的标准及出处', en: 'list the rules in force on a day' },
    flags: { json },
    texts: {},
    print: (
      output: {
        rules: {
          code: string
          stage: string
          operator: string
          value: number | null
          unit: string
          article: string
          documentNumber: string | null
          confidence: string
        }[]
        problems: Problem[]
      },
      options,
      language,
    ) => {
      if (options['json']) printLine(JSON.stringify(output, null, 1))
      if (hasErrors(output.problems)) {
        printProblems(output.problems, language)
        return 2
      }
      if (!options['json'])
        for (const { code, stage, operator, value, unit, article, documentNumber, confidence } of output.rules) {
          printLine([code, stage, operator, value ?? '', unit, documentNumber ?? '—', article, confidence].join('\t'))
        }
      return 0
    },
  },
]
