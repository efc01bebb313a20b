/** What people alter in a pledge: lead departments, persons, deadlines, targets, lines taken out; and what differs between versions. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { CommitmentRule } from '../commitments/commitment-rule.ts'
import { departmentWords } from '../departments.ts'
import type { PledgeLineChange } from './contract.ts'
import type { StoredLine } from './pledge-lines.ts'
import type { z } from 'zod'
import type { pledgeChangeShape } from './pledge-shapes.ts'

/** The rule with another target; where it says the number itself. A CV that is held against the limit in force is then held against the number. */
function ruleWith(rule: CommitmentRule | null, target: number): CommitmentRule | null {
  if (rule === null) return null
  if (rule.kind === 'census') {
    return rule.all.length === 1 ? { ...rule, all: [{ ...rule.all[0]!, atLeast: target }] } : rule
  }
  if (rule.kind !== 'indicator') return rule
  const { figure } = rule
  if (figure.of === 'failing-schools' || figure.of === 'cv') return { ...rule, figure: { ...figure, atMost: target } }
  return figure.of === 'school-value' ? { ...rule, figure: { ...figure, atLeast: target } } : rule
}

const mayHaveTarget = ({ target }: StoredLine): boolean => target !== null

/** Of targets that say "not more than" the number in the text goes with it. */
const withTarget = (line: StoredLine, target: number): StoredLine => {
  const old = line.target
  const said = (text: string): string => (old === null ? text : text.replace(`不超过${old}`, `不超过${target}`))
  return {
    ...line,
    target,
    rule: ruleWith(line.rule, target),
    text: said(line.text),
    measure: changedMeasure(line, target, said),
  }
}

const changedMeasure = (line: StoredLine, target: number, said: (text: string) => string): string =>
  line.kind === 'action' ? `${line.measure}（目标值调整为${target}${line.unit}）` : said(line.measure)

export interface ChangeGround {
  readonly today: string
  readonly countyName: string
}

/** Every fault at once. */
function faultsOf(lines: ReadonlyMap<string, StoredLine>, changes: readonly PledgeLineChange[], today: string) {
  return changes.flatMap(({ line, dueOn, target, isDropped }): { zh: string; en: string }[] => {
    const own = lines.get(line)
    if (!own) return [{ zh: `没有条目“${line}”`, en: `there is no line "${line}"` }]
    const faults: { zh: string; en: string }[] = []
    if (dueOn !== undefined && dueOn < today && !isDropped) {
      faults.push({ zh: `“${own.text}”的时限 ${dueOn} 已经过去`, en: `the deadline ${dueOn} of "${line}" is past` })
    }
    if (target !== undefined && !mayHaveTarget(own)) {
      faults.push({ zh: `“${own.text}”没有单一的目标值，不能改数`, en: `"${line}" has no single target to alter` })
    }
    return faults
  })
}

export function changeLines(
  lines: readonly StoredLine[],
  changes: readonly PledgeLineChange[],
  { today, countyName }: ChangeGround,
): StoredLine[] | Refusal {
  const byId = new Map(lines.map((each) => [each.line, each]))
  const faults = faultsOf(byId, changes, today)
  if (faults.length > 0) {
    return refuse(
      'lines-cannot-change',
      { faults: faults.length },
      {
        zh: `${faults.length}处不能修改：${faults.map(({ zh }) => zh).join('；')}。请逐条核对后再提交`,
        en: `${faults.length} changes cannot be made: ${faults.map(({ en }) => en).join('; ')}. Check each of them`,
      },
    )
  }
  const asked = new Map(changes.map((change) => [change.line, change]))
  return lines.flatMap((each): StoredLine[] => {
    const change = asked.get(each.line)
    if (!change) return [each]
    if (change.isDropped) return []
    const { department, person, dueOn, target } = change
    // A school that answers for itself goes on doing so.
    const office =
      department && each.office !== each.schoolName ? `${countyName}${departmentWords[department].zh}` : each.office
    const changed: StoredLine = {
      ...each,
      department: department ?? each.department,
      office,
      person: person === undefined ? each.person : person,
      dueOn: dueOn ?? each.dueOn,
    }
    return [target === undefined || target === each.target ? changed : withTarget(changed, target)]
  })
}

/** Departments and persons that the version before had given its lines. */
export function keepOwners(lines: readonly StoredLine[], before: readonly StoredLine[]): StoredLine[] {
  const known = new Map(before.map((each) => [each.line, each]))
  return lines.map((each) => {
    const own = known.get(each.line)
    return own ? { ...each, department: own.department, office: own.office, person: own.person } : each
  })
}

export type PledgeChange = z.infer<typeof pledgeChangeShape>

const told = ({ office, person, dueOn, target, unit, text }: StoredLine): string =>
  `${text}；${office}${person === null ? '' : `（${person}）`}；${dueOn}${target === null ? '' : `；目标${target}${unit}`}`

/** What a version changes against the one before. */
export function changesBetween(before: readonly StoredLine[], after: readonly StoredLine[]): PledgeChange[] {
  const old = new Map(before.map((each) => [each.line, each]))
  const kept = new Set(after.map(({ line }) => line))
  const changed = after.flatMap((each): PledgeChange[] => {
    const own = old.get(each.line)
    if (!own) return [{ line: each.line, kind: 'added', text: each.text, before: null, after: told(each) }]
    const [was, is] = [told(own), told(each)]
    return was === is ? [] : [{ line: each.line, kind: 'changed', text: own.text, before: was, after: is }]
  })
  const dropped = before
    .filter(({ line }) => !kept.has(line))
    .map((each): PledgeChange => ({
      line: each.line,
      kind: 'dropped',
      text: each.text,
      before: told(each),
      after: null,
    }))
  return [...changed, ...dropped]
}
