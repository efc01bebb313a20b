/**
 * What a county's roads are reckoned with: what it set, and in the place of everything it did not set a default of ours, which is named
 * as such. A lead time is the number of school years from paying for a thing until the first 统计学年 in whose figures it stands:
 * equipment once it is booked (入账), areas after 竣工验收, people who are in post by 1 September.
 */
import type { Words } from '#kernel/words.ts'
import type { LeverKind } from '../road/road-model.ts'
import {
  leverOfItem,
  levers,
  leverWords,
  roadItemCodes,
  roadItemWords,
  roadMarginWords,
  type DueStep,
  type RoadItemCode,
  type RoadMargin,
} from '../roads/road-words.ts'
import type { RoadBudget } from './contract.ts'
import type { PostRule } from '../road-jobs/posts-ahead.ts'

/** Everything that a county has set so far; what is left out nobody set. */
export interface OwnSettings {
  readonly leads?: Readonly<Partial<Record<RoadItemCode, number>>>
  readonly budgets?: readonly RoadBudget[]
  /** A year's; null where one was taken away again. */
  readonly quotas?: { readonly degree?: number | null | undefined; readonly backbone?: number | null | undefined }
  readonly levers?: readonly LeverKind[]
  readonly posts?: PostRule
  readonly margin?: RoadMargin
  readonly firstYear?: number
  readonly targetYear?: number
  readonly applyYear?: number
}

export const postRuleWords: Readonly<Record<PostRule, Words>> = {
  'follow-pupils': {
    zh: '县域总量不变，按目标学年在校生在学校间调剂',
    en: 'the total of the county stays and is shared out by the pupils of that year',
  },
  kept: { zh: '各校核定编制不变', en: 'each school keeps its approved posts' },
}

export interface StoredSettings {
  readonly number: number
  readonly settings: OwnSettings
  readonly basis: string
  readonly at: string
  readonly personName: string
}

/** Ours: no document gives them. */
export const ourLeads: Readonly<Record<RoadItemCode, number>> = {
  room_m2: 2,
  sports_m2: 1,
  equipment_yuan: 1,
  multimedia_room: 1,
  teacher: 1,
  art_pe: 1,
  degree: 2,
  backbone: 1,
  move: 0,
}

export const dueStepOf: Readonly<Record<RoadItemCode, DueStep>> = {
  room_m2: 'accepted',
  sports_m2: 'accepted',
  equipment_yuan: 'booked',
  multimedia_room: 'booked',
  teacher: 'in-post',
  art_pe: 'in-post',
  degree: 'recognised',
  backbone: 'recognised',
  move: 'in-post',
}

export interface RoadSettings {
  readonly number: number | null
  readonly leads: Readonly<Record<RoadItemCode, number>>
  readonly ownLeads: ReadonlySet<RoadItemCode>
  readonly budgets: readonly RoadBudget[]
  readonly quotas: { readonly degree: number | null; readonly backbone: number | null }
  readonly levers: readonly LeverKind[]
  readonly posts: PostRule
  readonly margin: RoadMargin
  readonly firstYear: number
  readonly targetYear: number
  readonly applyYear: number
  readonly unset: readonly { readonly code: string; readonly what: Words; readonly ours: Words }[]
}

/** The calendar year of a day is the budget year in which money can first be spent; the figures of `censusYear` are the newest. */
export function effectiveSettings(
  stored: StoredSettings | null,
  { today, censusYear }: { readonly today: string; readonly censusYear: number | null },
): RoadSettings {
  const own = stored?.settings ?? {}
  const leads = Object.fromEntries(
    roadItemCodes.map((item) => [item, own.leads?.[item] ?? ourLeads[item]]),
  ) as RoadSettings['leads']
  const used = own.levers ?? levers
  const firstYear = own.firstYear ?? Number(today.slice(0, 4))
  const longest = Math.max(
    ...roadItemCodes.filter((item) => used.includes(leverOfItem[item])).map((item) => leads[item]),
  )
  const targetYear = own.targetYear ?? Math.max((censusYear ?? firstYear) + 1, firstYear + longest)
  const settings = {
    number: stored?.number ?? null,
    leads,
    ownLeads: new Set(roadItemCodes.filter((item) => own.leads?.[item] !== undefined)),
    budgets: own.budgets ?? [],
    quotas: { degree: own.quotas?.degree ?? null, backbone: own.quotas?.backbone ?? null },
    levers: levers.filter((lever) => used.includes(lever)),
    posts: own.posts ?? 'follow-pupils',
    margin: own.margin ?? 'no-margin',
    firstYear,
    targetYear,
    applyYear: own.applyYear ?? targetYear + 1,
  }
  return { ...settings, unset: unsetOf(own, settings) }
}

function unsetOf(own: OwnSettings, settings: Omit<RoadSettings, 'unset'>): RoadSettings['unset'] {
  const found: { code: string; what: Words; ours: Words }[] = []
  const add = (code: string, what: Words, ours: Words): void => void found.push({ code, what, ours })
  const missing = roadItemCodes.filter((item) => !settings.ownLeads.has(item))
  if (missing.length > 0) {
    add(
      'leads',
      { zh: '提前量', en: 'lead times' },
      {
        zh: `按本系统设定：${missing.map((item) => `${roadItemWords[item].zh}${settings.leads[item]}`).join('、')}（学年）`,
        en: `ours, in school years: ${missing.map((item) => `${roadItemWords[item].en} ${settings.leads[item]}`).join(', ')}`,
      },
    )
  }
  if (own.budgets === undefined || own.budgets.length === 0) {
    add('budgets', { zh: '年度预算', en: 'yearly budgets' }, { zh: '不限金额，未核对预算', en: 'no limit is enforced' })
  }
  for (const [code, zh, en] of [
    ['degree', '学历提升年度名额', 'yearly quota of degrees'],
    ['backbone', '骨干教师认定年度名额', 'yearly quota of backbone titles'],
  ] as const) {
    if (settings.quotas[code] !== null) continue
    add(`quota-${code}`, { zh, en }, { zh: '不限人数，未核对名额', en: 'no quota is enforced' })
  }
  if (own.levers === undefined) {
    add(
      'levers',
      { zh: '可用的措施', en: 'levers' },
      {
        zh: `全部可用：${levers.map((lever) => leverWords[lever].zh).join('、')}`,
        en: `all: ${levers.map((lever) => leverWords[lever].en).join(', ')}`,
      },
    )
  }
  if (own.posts === undefined) {
    add(
      'posts',
      { zh: '目标学年的核定编制', en: 'posts of the target year' },
      { zh: postRuleWords[settings.posts].zh, en: postRuleWords[settings.posts].en },
    )
  }
  if (own.margin === undefined) {
    add('margin', { zh: '预留余量', en: 'margin' }, roadMarginWords[settings.margin])
  }
  const { firstYear, targetYear, applyYear } = settings
  if (own.firstYear === undefined) {
    add(
      'first-year',
      { zh: '首个可用资金的年度', en: 'first year of money' },
      { zh: `${firstYear}年（今年）`, en: `${firstYear}, this year` },
    )
  }
  if (own.targetYear === undefined) {
    add(
      'target-year',
      { zh: '目标统计学年', en: 'target school year' },
      {
        zh: `${targetYear}学年（各项措施都来得及的最早学年）`,
        en: `${targetYear}, the first in which everything can count`,
      },
    )
  }
  if (own.applyYear === undefined) {
    add(
      'apply-year',
      { zh: '申报年', en: 'year of the application' },
      { zh: `${applyYear}年（目标统计学年的下一年）`, en: `${applyYear}, the year after the target` },
    )
  }
  return found
}

/** What a change of settings was about, for its history. */
export function changeWords(own: OwnSettings): Words {
  const parts: Words[] = []
  if (own.leads && Object.keys(own.leads).length > 0) parts.push({ zh: '提前量', en: 'lead times' })
  if (own.budgets) parts.push({ zh: '年度预算', en: 'budgets' })
  if (own.quotas) parts.push({ zh: '名额', en: 'quotas' })
  if (own.posts) parts.push({ zh: '编制', en: 'posts' })
  if (own.margin) parts.push({ zh: '余量', en: 'margin' })
  if (own.levers) parts.push({ zh: '措施', en: 'levers' })
  if (own.firstYear ?? own.targetYear ?? own.applyYear) parts.push({ zh: '年份', en: 'years' })
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
}

/** With what is newly given in the place of what was set before. */
export const mergedSettings = (before: OwnSettings, given: OwnSettings): OwnSettings => ({
  ...before,
  ...given,
  ...(before.leads || given.leads ? { leads: { ...before.leads, ...given.leads } } : {}),
  ...(before.quotas || given.quotas ? { quotas: { ...before.quotas, ...given.quotas } } : {}),
})
