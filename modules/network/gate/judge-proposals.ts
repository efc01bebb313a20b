/** Whether schools may be proposed for adjustment: all that is wrong with any of them is told at once. */
import type { GateProblem } from './gate-shapes.ts'
import { adjustmentWords, type AdjustmentKind } from './gate-words.ts'

export interface Proposal {
  readonly school: string
  readonly kind: AdjustmentKind
  readonly receiving: readonly string[]
  readonly year: number
  readonly reason: string
}

export interface ProposalGround {
  readonly county: string
  readonly schools: ReadonlyMap<
    string,
    { readonly name: string; readonly county: string; readonly status: string; readonly type: string }
  >
  /** Schools with a candidate that is neither withdrawn nor carried out, with the school year it is for. */
  readonly underWay: ReadonlyMap<string, number>
  /** School year of today; what is proposed lies in it or later. */
  readonly schoolYear: number
}

const needsReceiving: ReadonlySet<AdjustmentKind> = new Set(['close', 'merge', 'suspend', 'to-point'])

export function judgeProposals(proposals: readonly Proposal[], ground: ProposalGround): GateProblem[] {
  const seen = new Set<string>()
  return proposals.flatMap(({ school, kind, receiving, year }): GateProblem[] => {
    const known = ground.schools.get(school)
    const found: GateProblem[] = []
    const tell = (code: string, field: string | null, what: GateProblem['what'], todo: GateProblem['todo']): void => {
      found.push({ candidate: null, school, schoolName: known?.name ?? null, code, field, what, todo })
    }
    if (!known || known.county !== ground.county) {
      tell(
        'no-such-school',
        'school',
        { zh: `本县名录中没有学校 ${school}`, en: `the county has no school ${school}` },
        { zh: '请核对学校标识码', en: 'check its code' },
      )
      return found
    }
    if (seen.has(school)) {
      tell(
        'twice',
        'school',
        { zh: '同一学校列了两次', en: 'it stands there twice' },
        { zh: '请删去一行', en: 'take one out' },
      )
    }
    seen.add(school)
    const underWay = ground.underWay.get(school)
    if (underWay !== undefined) {
      tell(
        'candidate-already',
        'school',
        { zh: `已是 ${underWay} 学年的拟调整学校`, en: `it is a candidate for ${underWay} already` },
        { zh: '请在原记录上继续；确需重新提出的，先撤回原记录', en: 'go on with that one, or withdraw it first' },
      )
    }
    const isFit = kind === 'reopen' ? known.status === 'suspended' : known.status === 'open'
    if (!isFit) {
      tell(
        'not-in-this-state',
        'kind',
        { zh: `名录状态不适合“${adjustmentWords[kind].zh}”`, en: `the register does not have it in a state for this` },
        { zh: '请核对名录', en: 'look it up in the register' },
      )
    }
    if (kind === 'to-point' && known.type !== '211') {
      tell(
        'not-primary',
        'kind',
        { zh: '只有小学可以改为教学点', en: 'only a primary school can become a point' },
        { zh: '请改选调整类型', en: 'choose another kind' },
      )
    }
    if (needsReceiving.has(kind) && receiving.length === 0) {
      tell(
        'no-receiving',
        'receiving',
        { zh: '没有写明接收学校', en: 'no receiving school is named' },
        {
          zh: '请写明学生去哪所学校（改教学点的，写主校）',
          en: 'say where its pupils go (of a point: its main school)',
        },
      )
    }
    for (const code of receiving) {
      const other = ground.schools.get(code)
      if (code !== school && other?.status === 'open') continue
      tell(
        'receiving-not-open',
        'receiving',
        {
          zh: `接收学校 ${other?.name ?? code} 不在办或就是本校`,
          en: `${other?.name ?? code} is not open, or the school itself`,
        },
        { zh: '请核对接收学校', en: 'check it' },
      )
    }
    if (year < ground.schoolYear) {
      tell(
        'year-past',
        'year',
        { zh: `${year} 学年已过`, en: `the school year ${year} has passed` },
        { zh: `请填 ${ground.schoolYear} 学年或以后`, en: `give ${ground.schoolYear} or later` },
      )
    }
    return found
  })
}
