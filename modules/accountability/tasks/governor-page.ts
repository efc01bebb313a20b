/** 呈县长一页: what the county has to decide on: money, posts, land and people, each figure with its source; unknown is told as such. */
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { figuresWords, type SelfReportFacts } from './self-report.ts'

export interface GovernorFacts extends Omit<SelfReportFacts, 'tasks' | 'vetoes'> {
  readonly outcomes: { readonly met: number; readonly unmet: number; readonly unknown: number }
  readonly overdue: number
  /** The road that the county adopted; null where there is none. */
  readonly road: {
    readonly name: string
    readonly adoptedOn: string
    /** Yuan by budget year and pot. */
    readonly money: readonly { readonly year: number; readonly pot: string; readonly amount: number }[]
    /** m² of rooms and of sports grounds, and how many schools build. */
    readonly rooms: number
    readonly sports: number
    readonly buildingSchools: number
    readonly hired: number
    readonly trained: number
    readonly moved: number
    readonly hiredWith: string
  } | null
  readonly posts: {
    readonly approved: number | null
    readonly inPost: number | null
    /** 空编; null unknown. */
    readonly headroom: number | null
    readonly year: number | null
  } | null
}

const tenThousand = (yuan: number): string => (yuan / 10_000).toFixed(1)
const told = (value: number | null, unit: string): string =>
  value === null ? '缺数据' : `${Number(value.toFixed(1))}${unit}`

const line = (heading: string, words: string): PaperBlock => ({ kind: 'text', text: [{ strong: heading }, words] })

function moneyWords(road: NonNullable<GovernorFacts['road']>): string {
  const all = road.money.reduce((sum, { amount }) => sum + amount, 0)
  const years = [...Map.groupBy(road.money, ({ year }) => year)].map(([year, own]) =>
    own.length === 1
      ? `${year}年${own[0]!.pot}${tenThousand(own[0]!.amount)}万元`
      : `${year}年${tenThousand(own.reduce((sum, { amount }) => sum + amount, 0))}万元（${own.map(({ pot, amount }) => `${pot}${tenThousand(amount)}万元`).join('，')}）`,
  )
  return `共需${tenThousand(all)}万元${years.length === 0 ? '' : `：${years.join('；')}`}。`
}

export function governorPage(facts: GovernorFacts): Paper {
  const { countyName, outcomes, schools, targetYear, applyYear, road, posts, overdue } = facts
  const roadLine = road ? `县区${road.adoptedOn}采用的达标路线图“${road.name}”。` : '该县区尚未采用达标路线图，缺数据。'
  const noRoad = '缺数据（尚未采用达标路线图）。'
  return {
    title: [`${countyName}优质均衡创建需县政府研究的事项`],
    blocks: [
      line(
        '现状　',
        `32项指标达标${outcomes.met}项，未达标${outcomes.unmet}项，缺数据${outcomes.unknown}项${
          schools === null ? '' : `；学校（学段）综合达标${schools.met}个，未综合达标${schools.unmet}个`
        }；任务逾期${overdue}项。${targetYear === null ? '目标年份未定。' : `目标${schoolYearName(targetYear)}，${applyYear}年申报。`}`,
      ),
      line('一、钱　', road ? moneyWords(road) : noRoad),
      line(
        '二、编　',
        posts === null
          ? '缺数据。'
          : `核定编制${told(posts.approved, '名')}，实有${told(posts.inPost, '名')}，空编${told(posts.headroom, '名')}${
              road ? `；路线图${road.hired > 0 ? `需在空编内新增教师${road.hired}名` : '不新增教师'}` : ''
            }。`,
      ),
      line(
        '三、地　',
        road
          ? `${road.buildingSchools}所学校新增教学及辅助用房${told(road.rooms, '平方米')}、体育运动场馆${told(road.sports, '平方米')}；用地以自然资源部门核定为准。`
          : noRoad,
      ),
      line(
        '四、人　',
        road
          ? `招聘${road.hired}名${road.hiredWith}，培养（学历提升、骨干认定）${road.trained}人次，交流轮岗${road.moved}人次。`
          : noRoad,
      ),
      {
        kind: 'note',
        text: `来源。现状：${figuresWords(facts)}钱、地、人：${roadLine}编：师资编制核算${posts?.year ? `（${schoolYearName(posts.year)}）` : ''}。`,
      },
    ],
    closing: { issuers: [`${countyName}教育体育局`], date: facts.day },
    ...(facts.isSimulated ? { label: '模拟数据' } : {}),
    watermark: facts.mark,
  }
}
