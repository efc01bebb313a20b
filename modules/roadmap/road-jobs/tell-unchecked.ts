/** What a road of a county does not check or reckons in a way of ours, each in words: nothing is taken for granted in silence. */
import type { AdoptedPlan } from '#modules/network/index.ts'
import type { Words } from '#kernel/words.ts'
import type { Unchecked } from '../county/facts-of-county.ts'
import type { LeverKind } from '../road/road-model.ts'
import { leverOfItem, roadItemWords, roadMarginWords, type RoadItemCode, type RoadMargin } from '../roads/road-words.ts'
import type { RoadSettings } from '../settings/effective-settings.ts'
import type { PlannedItems } from './planned-items.ts'

export interface ToTell {
  readonly year: number
  readonly notForecast: readonly string[]
  /** School stages with a forecast of the year. */
  readonly forecastSchools: number
  readonly network: AdoptedPlan | null
  readonly planned: PlannedItems
  readonly leftOut: readonly { readonly school: string; readonly why: Words }[]
  /** Schools whose roster and census differ. */
  readonly unlike: readonly string[]
  readonly levers: readonly LeverKind[]
  readonly late: readonly RoadItemCode[]
  readonly settings: RoadSettings
  /** Posts were shared out anew by the pupils of the year. */
  readonly followsPupils: boolean
  readonly margin: RoadMargin
}

const said = (rule: string, what: Words, why: Words): Unchecked => ({ rule, what, why })
const listed = (names: readonly string[]): string =>
  names.length <= 5 ? names.join('、') : `${names.slice(0, 5).join('、')}等${names.length}所`

export function tellUnchecked(given: ToTell): Unchecked[] {
  const { year, network, planned, leftOut, unlike, levers, late, settings, followsPupils, margin } = given
  const { forecastSchools, notForecast } = given
  return [
    ...forecastUnchecked(given),
    ...networkUnchecked(network, year),
    ...planned.counted.map(({ name, items }) =>
      said(
        'planned-projects',
        { zh: `已立项项目“${name}”`, en: `the project "${name}"` },
        {
          zh: `${items}项在${year}学年前计入，已先加入各校数据，不再列入路线图费用`,
          en: `${items} of its things count by ${year}; they were added to the figures and cost nothing here`,
        },
      ),
    ),
    ...(planned.later.length > 0
      ? [
          said(
            'later-projects',
            { zh: '未批复、来不及或没有预计日期的项目', en: 'projects not approved, later, or with no day' },
            { zh: `没有计入：${listed(planned.later)}`, en: `not counted: ${planned.later.slice(0, 5).join(', ')}` },
          ),
        ]
      : []),
    ...leftOut.map(({ school, why }) =>
      said('planned-projects', { zh: `项目内容没有计入（${school}）`, en: `a thing for ${school}` }, why),
    ),
    ...(unlike.length > 0
      ? [
          said(
            'roster',
            { zh: '教师名册与基表不一致的学校', en: 'schools whose roster and census differ' },
            {
              zh: `名册中这类教师多于基表，按基表合计数测算：${listed(unlike)}`,
              en: `the roster has more such teachers than the census; sums of the census are used: ${unlike.slice(0, 5).join(', ')}`,
            },
          ),
        ]
      : []),
    ...(followsPupils
      ? [
          said(
            'posts-ahead',
            { zh: `${year}学年各校核定编制`, en: `approved posts of schools in ${year}` },
            {
              zh: '县域编制总量不变，按目标学年在校生在学校间调剂（本系统设定，可在测算口径中改为不调剂）',
              en: 'the total of the county stays and is shared out by the pupils of that year (ours; it can be set otherwise)',
            },
          ),
        ]
      : []),
    ...(levers.includes('move')
      ? [
          said(
            'terms',
            {
              zh: '教师任期、免予交流、距离和意愿',
              en: 'terms, exemptions, distance and wishes',
            },
            {
              zh: '路线图只定各校人数，人选由交流轮岗方案确定',
              en: 'the road says how many; who moves is settled by the exchange of teachers',
            },
          ),
        ]
      : []),
    ...late
      .filter((item) => levers.includes(leverOfItem[item]))
      .map((item) =>
        said('lead-times', roadItemWords[item], {
          zh: `提前量${settings.leads[item]}学年，从${settings.firstYear}年起已来不及计入${year}学年，不作为措施`,
          en: `it takes ${settings.leads[item]} school years; begun in ${settings.firstYear} it is too late for ${year}`,
        }),
      ),
    ...(margin !== 'no-margin' && (forecastSchools === 0 || notForecast.length > 0)
      ? [
          said('margin', roadMarginWords[margin], {
            zh:
              forecastSchools === 0
                ? '没有这一学年的预测区间，没有留余量'
                : `没有预测的学校没有留余量：${listed(notForecast)}`,
            en:
              forecastSchools === 0
                ? 'there is no forecast interval of that year; there is no margin'
                : `none at ${notForecast.length} schools without a forecast`,
          }),
        ]
      : []),
    // A margin that was chosen for this road is not one that nobody set.
    ...settings.unset
      .filter(({ code }) => code !== 'margin' || margin === settings.margin)
      .map(({ code, what, ours }) => said(`unset-${code}`, what, ours)),
  ]
}

function forecastUnchecked({ notForecast, forecastSchools, year }: ToTell): Unchecked[] {
  const what = { zh: `${year}学年的在校生`, en: `pupils of ${year}` }
  if (forecastSchools === 0) {
    return [
      said('forecast', what, {
        zh: '没有这一学年的预测，用基表在校生数',
        en: 'there is no forecast of that year; the pupils are those of the table',
      }),
    ]
  }
  return [
    ...(notForecast.length > 0
      ? [
          said('forecast', what, {
            zh: `${listed(notForecast)}没有预测，用基表在校生数`,
            en: `${notForecast.length} schools have no forecast and keep the pupils of the table`,
          }),
        ]
      : []),
    said(
      'class-size-ahead',
      { zh: `${year}学年的最大班额`, en: `the largest classes of ${year}` },
      {
        zh: '按预测在校生和现有班数同比例推算（本系统设定）',
        en: 'they grow and shrink with the pupils, classes staying as many as they are (ours)',
      },
    ),
  ]
}

function networkUnchecked(network: AdoptedPlan | null, year: number): Unchecked[] {
  if (network === null) return []
  const own = network.changes.filter(
    (change) => change.year <= year && ['open', 'close', 'to-point'].includes(change.action),
  )
  if (own.length === 0) return []
  const of = (actions: readonly string[]) =>
    listed([...new Set(own.filter(({ action }) => actions.includes(action)).map(({ name }) => name))])
  return [
    said(
      'network',
      { zh: `已采用的布局方案“${network.name}”`, en: `the adopted plan "${network.name}"` },
      {
        zh: `没有套用：拟调整学校 ${of(['close', 'to-point']) || '无'}；新建（恢复）办学 ${of(['open']) || '无'}。法定程序完成前不按停办处理`,
        en: `not applied: ${own.length} sites open or are to be adjusted by ${year}; they stay as they are until their procedure is done`,
      },
    ),
  ]
}
