/** Reads which levers are allowed from one line of text; a word that is none is told with those that are. */
import type { Problem } from '#kernel/problem.ts'
import { leverKinds, type LeverKind } from '../road/road-model.ts'

const isKnown = (name: string): name is LeverKind => (leverKinds as readonly string[]).includes(name)

export function readLevers(text: string | undefined): {
  readonly levers: ReadonlySet<LeverKind>
  readonly problems: readonly Problem[]
} {
  const names = (text ?? '').split(/[,，\s]+/).filter((name) => name !== '')
  if (text === undefined) return { levers: new Set(leverKinds), problems: [] }
  const wrong = names.length === 0 ? [text] : names.filter((name) => !isKnown(name))
  return {
    levers: new Set(names.filter(isKnown)),
    problems: wrong.map((name): Problem => ({
      severity: 'error',
      code: 'unknown-lever',
      what: { zh: `没有名为“${name}”的措施`, en: `there is no lever "${name}"` },
      why: { zh: '不知道可以做什么，就不能测算', en: 'nothing can be worked out without knowing what may be done' },
      todo: {
        zh: `请从 ${leverKinds.join('、')} 中选择，用逗号分隔`,
        en: `choose from ${leverKinds.join(', ')}, with commas`,
      },
    })),
  }
}
