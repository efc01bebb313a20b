/**
 * 责任书 and 补充协议 as a paper in the official layout: two to four pages of text, everything else as annexes: yearly targets, timetable,
 * schools with their gaps, tasks of departments.
 */
import { paperDay, type Paper, type PaperAnnex, type PaperBlock, type PaperTable } from '#kernel/paper.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import { departmentWords } from '../departments.ts'
import type { PledgeChange } from './change-lines.ts'
import type { StoredContent } from './compose-pledge.ts'
import { changeKindWords, type PledgeSide } from './pledge-words.ts'
import type { ScheduleRow, YearlyTarget } from './pledge-shapes.ts'
import type { Signature } from './pledge-state.ts'
import { wholeSchool } from './yearly-targets.ts'

export interface PledgePaperFacts {
  readonly number: string
  readonly version: number
  readonly reason: string | null
  readonly content: StoredContent
  readonly schedule: readonly ScheduleRow[]
  readonly signatures: readonly Signature[]
  /** Of a supplement: what it changes. */
  readonly changes: readonly PledgeChange[]
  readonly isInForce: boolean
  readonly isSimulated: boolean
  readonly mark: string
}

const text = (words: string): PaperBlock => ({ kind: 'text', text: words })
const heading = (words: string): PaperBlock => ({ kind: 'heading', level: 1, text: words })
const tenThousand = (yuan: number): string => (yuan / 10_000).toFixed(1)
const plain = (value: number | null): string => (value === null ? '缺数据' : String(Number(value.toFixed(4))))

/** `2027—2028学年小学不超过3所、初中不超过1所`. */
function wholeSchoolWords(targets: readonly YearlyTarget[]): string {
  const own = targets.filter(({ indicator }) => indicator === wholeSchool)
  const years = own[0]?.years.map(({ year }) => year) ?? []
  return years
    .map((year) => {
      const told = own.map(({ phase, years: values }) => {
        const value = values.find((each) => each.year === year)?.value ?? null
        return value === null ? `${stageWords[phase].zh}缺数据` : `${stageWords[phase].zh}不超过${value}所`
      })
      return `${schoolYearName(year)}${told.join('、')}`
    })
    .join('；')
}

const moneyWords = ({ money }: StoredContent): string => {
  const all = money.reduce((sum, { amount }) => sum + amount, 0)
  const years = [...Map.groupBy(money, ({ year }) => year)].map(
    ([year, own]) =>
      `${year}年${own.map(({ potWords, amount }) => `${potWords.zh}${tenThousand(amount)}万元`).join('、')}`,
  )
  return money.length === 0
    ? '本责任书所列措施不需另行安排资金。'
    : `共需资金${tenThousand(all)}万元，其中${years.join('；')}。`
}

const departmentSentence = ({ departments }: StoredContent): string =>
  `${departments.map(({ department, lines }) => `${departmentWords[department].zh}牵头${lines}项`).join('，')}。逐项见附件4。`

/** A sentence for each year, in whose quarters how many steps end. */
function nodeWords({ nodes }: StoredContent): string {
  const years = [...Map.groupBy(nodes, ({ quarter }) => quarter.slice(0, 4))]
  return years
    .map(([year, own]) => {
      const quarters = own.map(
        ({ quarter, steps }) =>
          `第${['一', '二', '三', '四'][Number(quarter.slice(-1)) - 1]}季度${steps.reduce((sum, { lines }) => sum + lines, 0)}项`,
      )
      return `${year}年${quarters.join('、')}`
    })
    .join('；')
}

const list = (items: readonly string[]): PaperBlock[] =>
  items.map((each): PaperBlock => ({ kind: 'heading', level: 3, text: '', runsOn: each }))

function body({ content }: PledgePaperFacts): PaperBlock[] {
  const { parties, countyName, targetYear, applyYear, targets, clauses, lines, gaps, road, sources } = content
  const withRule = lines.filter(({ rule }) => rule !== null).length
  const spreads = targets.filter(({ kind, now, limit }) => kind === 'spread' && now !== null && now > limit!)
  return [
    text(
      `为落实义务教育优质均衡发展责任，${parties.city}（以下简称市政府）与${parties.county}（以下简称县政府）签订本责任书。`,
    ),
    heading('目标'),
    text(
      `${countyName}在${schoolYearName(targetYear)}达到县域义务教育优质均衡发展标准，${applyYear}年申报。未综合达标的学校（学段）：${wholeSchoolWords(targets)}。${
        spreads.length === 0
          ? '校际差异系数保持在标准以内。'
          : `校际差异系数现有${spreads.length}项超限，到目标学年全部降到标准以内。`
      }分指标见附件1。`,
    ),
    heading('县政府责任'),
    ...list(clauses.duty),
    heading('市政府责任'),
    ...list(clauses.support),
    heading('资金'),
    text(moneyWords(content)),
    heading('部门分工'),
    text(departmentSentence(content)),
    heading('时间节点'),
    text(
      `按季度推进，各季度到期步骤：${nodeWords(content)}。逐条时间表见附件2；有缺口和措施的学校（学段）${gaps.length}个，见附件3。`,
    ),
    heading('考核与追责'),
    ...list(clauses.accountability),
    heading('变更'),
    text('本责任书不因一时进度改写；确需变更的，由双方签订补充协议。'),
    text(
      `本责任书共${lines.length}条，其中${withRule}条由教育事业统计和测算数据自动判定；依据县区${road.adoptedAt.slice(0, 10)}采用的达标路线图“${road.name}”。一式两份，双方签字盖章后生效。`,
    ),
    { kind: 'note', text: `数据来源：${sources.map(({ zh }) => zh).join('；')}。` },
  ]
}

function supplementBody({ content, reason, changes, number, version }: PledgePaperFacts): PaperBlock[] {
  const { parties } = content
  const count = (kind: PledgeChange['kind']): number => changes.filter((each) => each.kind === kind).length
  return [
    text(
      `${parties.city}与${parties.county}就双方签订的义务教育优质均衡发展责任书（编号${number}）签订第${version - 1}号补充协议。`,
    ),
    heading('变更原因'),
    text(`${reason ?? ''}。`.replace(/。。$/, '。')),
    heading('变更内容'),
    text(
      `共变更${changes.length}条：新增${count('added')}条，调整${count('changed')}条，取消${count('dropped')}条，逐条见附件。`,
    ),
    heading('效力'),
    text('其余条款不变。本协议一式两份，双方签字盖章后生效，与原责任书具有同等效力。'),
  ]
}

function signatures({ content: { parties }, signatures: signed }: PledgePaperFacts): PaperBlock {
  const of = (side: PledgeSide, party: string) => {
    const own = signed.find((each) => each.side === side)
    return {
      party: `${party}（盖章）`,
      lines: [
        { label: '负责人签字', value: own ? `${own.name}（${own.position}）` : null },
        { label: '日期', value: own ? paperDay(own.on) : null },
      ],
    }
  }
  return { kind: 'signatures', parties: [of('city', parties.city), of('county', parties.county)] }
}

function targetTable({ targets }: StoredContent): PaperTable {
  const years = targets[0]?.years.map(({ year }) => year) ?? []
  return {
    kind: 'table',
    letters: 'small',
    columns: [
      { heading: '分指标', width: 40 },
      { heading: '学校（学段）数', width: 10, align: 'right' },
      { heading: '标准', width: 8, align: 'right' },
      { heading: '现状', width: 10, align: 'right' },
      ...years.map((year) => ({ heading: schoolYearName(year), width: 12, align: 'right' as const })),
    ],
    rows: targets.map((target) => [
      target.label.zh,
      target.schools === null ? '—' : String(target.schools),
      target.limit === null ? '—' : `≤${target.limit}`,
      plain(target.now),
      ...target.years.map(({ value }) => plain(value)),
    ]),
    note: '学校数为所，差异系数进位到四位小数；均为“不超过”。缺数据的不作承诺。按目标学年预测在校生数测算。',
  }
}

const stepOf = (own: readonly ScheduleRow[], step: ScheduleRow['step']): string => {
  const row = own.find((each) => each.step === step)
  return row ? `${row.endsOn}${row.isTight ? '（紧）' : ''}` : '—'
}

const scheduleTable = (rows: readonly ScheduleRow[]): PaperTable => {
  const lines = [...Map.groupBy(rows, ({ line }) => line).values()]
  return {
    kind: 'table',
    letters: 'small',
    columns: [
      { heading: '序号', width: 5, align: 'center' },
      { heading: '措施', width: 40 },
      { heading: '责任单位', width: 18 },
      { heading: '资金落实', width: 10, align: 'center' },
      { heading: '立项（计划）', width: 10, align: 'center' },
      { heading: '开始实施', width: 10, align: 'center' },
      { heading: '完成时限', width: 10, align: 'center' },
      { heading: '计入统计', width: 10, align: 'center' },
    ],
    rows: lines.map((own, i) => [
      String(i + 1),
      own[0]!.text,
      own[0]!.office,
      ...(['fund', 'approve', 'begin', 'finish', 'count'] as const).map((step) => stepOf(own, step)),
    ]),
    note: '先后关系：资金落实、立项在开始实施之前，开始实施在完成之前，完成（竣工验收、入账、到岗、认定）后计入统计。各步骤提前月数为本系统设定；注“紧”的，按剩余时间压缩。',
  }
}

const gapTable = ({ gaps }: StoredContent): PaperTable => ({
  kind: 'table',
  letters: 'small',
  columns: [
    { heading: '学校', width: 24 },
    { heading: '学段', width: 6, align: 'center' },
    { heading: '在校生', width: 8, align: 'right' },
    { heading: '缺口（现值/标准，缺额）', width: 54 },
    { heading: '措施数', width: 7, align: 'right' },
    { heading: '费用（万元）', width: 9, align: 'right' },
  ],
  rows: gaps.map(({ name, phase, pupils, gaps: own, measures, cost }) => [
    name,
    stageWords[phase].zh,
    String(pupils),
    own
      .map(
        ({ indicator, value, threshold, missing, unit }) =>
          `${indicator} ${plain(value)}/${threshold}，缺${missing === null ? '数据' : `${plain(Number(missing.toFixed(2)))}${unit}`}`,
      )
      .join('；') || '—',
    String(measures),
    tenThousand(cost),
  ]),
  note: '缺额为补到标准所需；责任书的措施按最省综合达标组合安排，每校可有一项在85%以上作余项，不必补齐；指标无缺口而有措施的，用于消除大班额或降低差异系数。两个学段共用的，费用记在前一学段。在校生为目标学年预测数，内部资料，未经批准不得公开。',
})

const departmentBlocks = ({ lines, departments }: StoredContent): PaperBlock[] =>
  departments.flatMap(({ department, lines: many }): PaperBlock[] => [
    { kind: 'heading', level: 1, text: `${departmentWords[department].zh}（${many}项）` },
    {
      kind: 'table',
      letters: 'small',
      columns: [
        { heading: '任务', width: 46 },
        { heading: '责任单位', width: 18 },
        { heading: '责任人', width: 8, align: 'center' },
        { heading: '时限', width: 11, align: 'center' },
        { heading: '数据判定', width: 36 },
      ],
      rows: lines
        .filter((each) => each.department === department)
        .map(({ text: words, office, person, dueOn, dataRule }) => [
          words,
          office,
          person ?? '—',
          dueOn,
          dataRule?.zh ?? '由责任单位报送并附佐证，另一人审核',
        ]),
    },
  ])

const changeTable = (changes: readonly PledgeChange[]): PaperTable => ({
  kind: 'table',
  letters: 'small',
  columns: [
    { heading: '变更', width: 8, align: 'center' },
    { heading: '原条目', width: 46 },
    { heading: '变更后', width: 46 },
  ],
  rows: changes.map(({ kind, before, after }) => [changeKindWords[kind].zh, before ?? '—', after ?? '—']),
})

function annexes(facts: PledgePaperFacts): PaperAnnex[] {
  const { content, schedule, version, changes } = facts
  if (version > 1) return [{ title: '变更条目', isLandscape: true, blocks: [changeTable(changes)] }]
  return [
    { title: '年度分指标', isLandscape: true, blocks: [targetTable(content)] },
    { title: '时间表', isLandscape: true, blocks: [scheduleTable(schedule)] },
    { title: '分校缺口清单', isLandscape: true, blocks: [gapTable(content)] },
    { title: '部门任务分解', isLandscape: true, blocks: departmentBlocks(content) },
  ]
}

export function pledgePaper(facts: PledgePaperFacts): Paper {
  const { content, version, isInForce, isSimulated, mark } = facts
  const label = [...(isInForce ? [] : ['草稿']), ...(isSimulated ? ['模拟数据'] : [])].join('　')
  return {
    title:
      version > 1
        ? [`${content.countyName}义务教育优质均衡发展责任书`, `补充协议（第${version - 1}号）`]
        : [`${content.countyName}义务教育优质均衡发展`, '责任书'],
    blocks: [...(version > 1 ? supplementBody(facts) : body(facts)), { kind: 'blank' }, signatures(facts)],
    annexes: annexes(facts),
    ...(label === '' ? {} : { label }),
    watermark: mark,
  }
}
