/** The words of a county's plan: grade bands, parts, kinds of site, place tiers, scenarios, modes, actions. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** Grades that are assigned together. A point teaches the first band only. */
export const bands = ['1-3', '4-6', '7-9'] as const
export type Band = (typeof bands)[number]

export const bandWords: Readonly<Record<Band, Words>> = {
  '1-3': { zh: '1—3年级', en: 'grades 1–3' },
  '4-6': { zh: '4—6年级', en: 'grades 4–6' },
  '7-9': { zh: '7—9年级', en: 'grades 7–9' },
}

/** Rooms, seats and buses are counted for each part of a school on its own. */
export const planParts = ['primary', 'junior'] as const
export type PlanPart = (typeof planParts)[number]

export const siteKinds = ['point', 'primary', 'junior', 'nine-year'] as const
export type SiteKind = (typeof siteKinds)[number]

export const siteKindWords: Readonly<Record<SiteKind, Words>> = {
  point: { zh: '教学点', en: 'teaching point' },
  primary: { zh: '完全小学', en: 'complete primary school' },
  junior: { zh: '初级中学', en: 'junior secondary school' },
  'nine-year': { zh: '九年一贯制学校', en: 'nine-year school' },
}

/** 中心城区 / 县城 / 重要乡镇 / 其他. */
export const tiers = ['city', 'county-seat', 'key-town', 'other'] as const
export type Tier = (typeof tiers)[number]

export const tierWords: Readonly<Record<Tier, Words>> = {
  city: { zh: '中心城区', en: 'central city' },
  'county-seat': { zh: '县城', en: 'county seat' },
  'key-town': { zh: '重要乡镇', en: 'important township' },
  other: { zh: '其他', en: 'other places' },
}

export const scenarioNames = ['keep', 'concentrate'] as const
export type ScenarioName = (typeof scenarioNames)[number]

export const scenarioWords: Readonly<Record<ScenarioName, Words>> = {
  keep: { zh: '应留必留', en: 'keep what must be kept' },
  concentrate: {
    zh: '两集中（小学向镇区、初中向县城）',
    en: 'two concentrations (primary to towns, junior to the county seat)',
  },
}

export const modes = ['walk', 'bus', 'board'] as const
export type Mode = (typeof modes)[number]

export const modeWords: Readonly<Record<Mode, Words>> = {
  walk: { zh: '走读（步行）', en: 'on foot' },
  bus: { zh: '乘校车', en: 'by school bus' },
  board: { zh: '寄宿', en: 'boarding' },
}

/** What a plan does with a site in a year; `close` is a site that is to be looked at (拟调整学校), never something done. */
export const actionNames = [
  'keep',
  'expand',
  'shrink',
  'open',
  'close',
  'to-point',
  'to-branch',
  'beds',
  'bus',
  'repair',
] as const
export type ActionName = (typeof actionNames)[number]

export const actionWords: Readonly<Record<ActionName, Words>> = {
  keep: { zh: '保留', en: 'keep' },
  expand: { zh: '扩建', en: 'expand' },
  shrink: { zh: '腾退教室', en: 'give rooms back' },
  open: { zh: '新建（恢复）办学', en: 'open' },
  close: { zh: '拟调整（停办）', en: 'to be adjusted (no longer teaching)' },
  'to-point': { zh: '拟调整（改为教学点）', en: 'to be adjusted (turned into a teaching point)' },
  'to-branch': { zh: '教学点改为分校', en: 'point turned into a branch' },
  beds: { zh: '增加寄宿床位', en: 'add boarding beds' },
  bus: { zh: '开行（增开）校车', en: 'run (more) school buses' },
  repair: { zh: '维修校舍', en: 'repair the building' },
}

/** Where the minutes of a way come from, the ones that win first: a table of the county's own, a server of journeys, roads, a straight line. */
export const minutesSources = ['given', 'osrm', 'roads', 'straight'] as const
export type MinutesSource = (typeof minutesSources)[number]

export const minutesSourceWords: Readonly<Record<MinutesSource, Words>> = {
  given: { zh: '本县填报', en: 'given by the county' },
  osrm: { zh: '路线服务（OSRM）', en: 'a server of journeys (OSRM)' },
  roads: { zh: '路网最短路', en: 'shortest ways over the road net' },
  straight: { zh: '直线距离×弯曲系数', en: 'straight line × detour' },
}
