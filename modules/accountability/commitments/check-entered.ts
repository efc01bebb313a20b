/** Holds commitments that a person enters against the register and the calendar: every problem at once, line by line. */
import type { Words } from '#kernel/words.ts'
import type { NewCommitment } from './new-commitment.ts'

export interface EnteredProblem {
  readonly line: string
  readonly field: string
  readonly what: Words
  readonly todo: Words
}

export interface EnteredGround {
  readonly county: string
  readonly today: string
  /** County of each school that is named; a school that the register does not know is missing. */
  readonly schools: ReadonlyMap<string, string>
  /** Lines of the source that stand already. */
  readonly standing: ReadonlySet<string>
}

export function checkEntered(commitments: readonly NewCommitment[], ground: EnteredGround): EnteredProblem[] {
  const seen = new Set<string>()
  return commitments.flatMap(({ line, school, startsOn, dueOn, baseline, target, rule }) => {
    const problems: EnteredProblem[] = []
    const say = (field: string, what: Words, todo: Words) => problems.push({ line, field, what, todo })
    if (seen.has(line) || ground.standing.has(line))
      say(
        'line',
        { zh: `条目“${line}”${seen.has(line) ? '写了两次' : '已经登记过'}`, en: `the line "${line}" stands twice` },
        { zh: '请合并，或换一个条目名称', en: 'join them, or name it otherwise' },
      )
    seen.add(line)
    if (dueOn < ground.today)
      say(
        'dueOn',
        { zh: `完成时限 ${dueOn} 已过`, en: `it was due on ${dueOn}, which is past` },
        { zh: '请填今天以后的日期；补登过去的事项，请写明新的时限', en: 'give a day to come' },
      )
    if (startsOn !== null && startsOn > dueOn)
      say(
        'startsOn',
        { zh: `启动日期 ${startsOn} 晚于完成时限 ${dueOn}`, en: `it begins on ${startsOn}, after it is due` },
        { zh: '请改正其中一个日期', en: 'mend one of the days' },
      )
    if (school !== null && ground.schools.get(school) !== ground.county && !ground.county.endsWith('00'))
      say(
        'school',
        ground.schools.has(school)
          ? { zh: `学校 ${school} 不在这个县区`, en: `school ${school} lies in another county` }
          : { zh: `名录中没有学校 ${school}`, en: `the register has no school ${school}` },
        { zh: '请核对学校标识码', en: 'check the code of the school' },
      )
    if (baseline !== null && target !== null && baseline === target && rule === null)
      say(
        'target',
        { zh: '目标值与现状值相同', en: 'the target is what there is already' },
        { zh: '请核对目标值', en: 'check the target' },
      )
    return problems
  })
}
