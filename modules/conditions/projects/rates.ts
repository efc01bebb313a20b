/** 开工率, 竣工率, 投资完成率, 支付率 by county and kind, each with what was divided by what. */
import type { Words } from '#kernel/words.ts'
import { projectKinds, type ProjectKind } from '../conditions-words.ts'
import type { ProjectState } from './project-state.ts'
import { totalMoney } from './project-state.ts'
import type { Rates } from './project-shapes.ts'

export interface RatedProject {
  readonly county: string
  readonly kind: ProjectKind
  readonly state: ProjectState
}

/** 口径 of the four; ours where no document was found, and said so. */
export const rateBasis: readonly Words[] = [
  {
    zh: '开工率 = 已开工项目 ÷ 已立项项目（不含已撤销）',
    en: 'started = projects started ÷ projects approved, without those cancelled',
  },
  {
    zh: '竣工率 = 已竣工验收（设备类为全部入账）项目 ÷ 已立项项目（不含已撤销）',
    en: 'completed = projects accepted (equipment: all booked) ÷ projects approved',
  },
  { zh: '投资完成率 = 完成投资 ÷ 计划投资（不含已撤销项目）', en: 'invested = yuan of work done ÷ yuan planned' },
  { zh: '支付率 = 已支付 ÷ 已下达', en: 'paid = yuan paid ÷ yuan allotted' },
  {
    zh: '口径为本系统设定，可按当地通报口径核对',
    en: 'these definitions are ours; check them against the local circular',
  },
]

const rate = (part: number, of: number) => ({ part, of, rate: of === 0 ? null : part / of })

function ratesOf(own: readonly RatedProject[], county: string, countyName: string, kind: ProjectKind | null): Rates {
  const live = own.filter(({ state }) => state.state !== 'cancelled')
  const approved = live.filter(({ state }) => state.approvedOn !== null)
  const started = approved.filter(({ state }) => state.startedOn !== null)
  const accepted = approved.filter(({ state }) => state.state === 'accepted' || state.state === 'done')
  const money = totalMoney(live.map(({ state }) => state.money))
  // Money that a cancelled project was given and paid counts as well: it went out.
  const all = totalMoney(own.map(({ state }) => state.money))
  return {
    county,
    countyName,
    kind,
    projects: own.length,
    started: rate(started.length, approved.length),
    accepted: rate(accepted.length, approved.length),
    invested: rate(money.done, money.planned),
    paid: rate(all.paid, all.allotted),
  }
}

/** Each county: all kinds together, then each kind that it has. */
export function projectRates(
  projects: readonly RatedProject[],
  counties: readonly { readonly code: string; readonly name: string }[],
): Rates[] {
  return counties.flatMap(({ code, name }) => {
    const own = projects.filter(({ county }) => county === code)
    if (own.length === 0) return []
    const kinds = projectKinds.filter((kind) => own.some((each) => each.kind === kind))
    return [
      ratesOf(own, code, name, null),
      ...kinds.map((kind) =>
        ratesOf(
          own.filter((each) => each.kind === kind),
          code,
          name,
          kind,
        ),
      ),
    ]
  })
}
