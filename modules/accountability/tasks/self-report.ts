/** 自评报告 of a county as a paper: each part from the newest figures with its source; what has no figure is told as 缺数据. */
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { departmentWords } from '../departments.ts'
import type { TaskRow } from './contract.ts'
import { evidenceWords } from './task-sheet.ts'
import { taskParts, taskPartWords, type TaskPart } from './task-words.ts'

export interface SelfReportFacts {
  readonly countyName: string
  readonly figures: {
    readonly year: number
    readonly isDraft: boolean
    readonly on: string
    readonly judgedAt: string
  } | null
  readonly schools: { readonly met: number; readonly unmet: number; readonly unknown: number } | null
  readonly targetYear: number | null
  readonly applyYear: number | null
  readonly vetoes: readonly { readonly label: string; readonly outcome: string; readonly found: string }[]
  readonly tasks: readonly TaskRow[]
  readonly day: string
  readonly isSimulated: boolean
  readonly mark: string
}

const outcomeWords = { met: '达标', unmet: '未达标', unknown: '缺数据' } as const

const text = (words: string): PaperBlock => ({ kind: 'text', text: words })

export const figuresWords = ({ figures }: Pick<SelfReportFacts, 'figures'>): string =>
  figures === null
    ? '该县区尚无教育事业统计数据，各项均为缺数据。'
    : `${schoolYearName(figures.year)}教育事业统计学校基表、县区基表${figures.isDraft ? '（未定稿）' : '（已锁定）'}，时点9月1日；按${figures.on}有效的标准测算，测算时间${figures.judgedAt.slice(0, 10)}。`

const figuresLine = (facts: Pick<SelfReportFacts, 'figures'>): string => `数据来源：${figuresWords(facts)}`

const count = (tasks: readonly TaskRow[], outcome: TaskRow['now']['outcome']): number =>
  tasks.filter(({ now }) => now.outcome === outcome).length

function partBlocks(part: TaskPart, facts: SelfReportFacts): PaperBlock[] {
  const own = facts.tasks.filter((task) => task.part === part)
  return [
    { kind: 'heading', level: 1, text: taskPartWords[part].zh },
    text(
      `本部分${own.length}项：达标${count(own, 'met')}项，未达标${count(own, 'unmet')}项，缺数据${count(own, 'unknown')}项。`,
    ),
    ...own.flatMap((task): PaperBlock[] => [
      {
        kind: 'heading',
        level: 3,
        text: `${task.item}　${task.label.zh}：${outcomeWords[task.now.outcome]}。`,
        runsOn: `${task.now.found.zh}${task.gap === null ? '' : `。差距：${task.gap.zh}`}。`,
      },
    ]),
    { kind: 'note', text: figuresLine(facts) },
  ]
}

export function selfReport(facts: SelfReportFacts): Paper {
  const { countyName, tasks, schools, targetYear, applyYear, vetoes } = facts
  const open = tasks.filter(({ now }) => now.outcome !== 'met')
  return {
    title: [`${countyName}义务教育优质均衡发展`, '自评报告'],
    blocks: [
      text(
        `按照《县域义务教育优质均衡发展督导评估办法》，${countyName}对资源配置7项、政府保障程度15项、教育质量9项、社会认可度1项共${tasks.length}项指标进行自评。结果：达标${count(tasks, 'met')}项，未达标${count(tasks, 'unmet')}项，缺数据${count(tasks, 'unknown')}项。${
          schools === null
            ? ''
            : `所评学校（学段）${schools.met + schools.unmet + schools.unknown}个，综合达标${schools.met}个，未综合达标${schools.unmet}个，缺数据${schools.unknown}个。`
        }`,
      ),
      text(
        targetYear === null
          ? '目标学年和申报年尚未确定。'
          : `目标统计学年为${schoolYearName(targetYear)}，申报年为${applyYear}年。`,
      ),
      text('本报告为自评测算，不代表认定结果；有缺数据的部分不作达标结论。'),
      { kind: 'note', text: figuresLine(facts) },
      ...taskParts.flatMap((part) => partBlocks(part, facts)),
      { kind: 'heading', level: 1, text: '一票否决事项' },
      ...(vetoes.length === 0
        ? [text('缺数据：县区基表尚未填报一票否决事项。')]
        : vetoes.map(({ label, found }) => text(`${label}：${found}。`))),
      { kind: 'note', text: figuresLine(facts) },
      { kind: 'heading', level: 1, text: '未达标和缺数据事项的办理' },
      text(open.length === 0 ? '各项均已达标。' : `共${open.length}项，牵头部门、时限和措施见附件任务分解表。`),
    ],
    closing: { issuers: [`${countyName}人民政府`], date: null, isSealed: true },
    annexes: [
      {
        title: '任务分解表',
        isLandscape: true,
        blocks: [
          {
            kind: 'table',
            letters: 'small',
            columns: [
              { heading: '指标', width: 18 },
              { heading: '目标', width: 14 },
              { heading: '现状', width: 30 },
              { heading: '差距', width: 20 },
              { heading: '牵头部门', width: 9 },
              { heading: '责任人', width: 7, align: 'center' },
              { heading: '时限', width: 9, align: 'center' },
              { heading: '佐证', width: 10 },
            ],
            rows: tasks.map((task) => [
              `${task.item} ${task.label.zh}`,
              task.target.zh,
              `${outcomeWords[task.now.outcome]}：${task.now.found.zh}`,
              task.gap?.zh ?? '—',
              `${departmentWords[task.department].zh}${task.isProposed ? '（建议）' : ''}`,
              task.person ?? '—',
              task.dueOn ?? '—',
              evidenceWords(task),
            ]),
            note: `${figuresLine(facts)}牵头部门注“建议”的，县区尚未分解。`,
          },
        ],
      },
    ],
    ...(facts.isSimulated ? { label: '模拟数据' } : {}),
    watermark: facts.mark,
  }
}
