/** A project as the ledger shows it, and with everything that was recorded of it. */
import { projectItems } from '../conditions-words.ts'
import type { KeptPaper } from '../papers/store.ts'
import { nextSteps } from './judge-step.ts'
import type { Pot, ProjectRow, ProjectShown } from './project-shapes.ts'
import type { ProjectEvent, ProjectState } from './project-state.ts'
import type { StoredProject } from './store.ts'

export interface ProjectCase {
  readonly project: StoredProject
  readonly events: readonly ProjectEvent[]
  readonly state: ProjectState
  readonly countyName: string
  readonly schoolNames: ReadonlyMap<string, string>
  readonly pots: readonly Pot[]
}

const instant = (at: string): string => new Date(at).toISOString()

export function projectRow({ project, state, countyName, schoolNames }: ProjectCase): ProjectRow {
  const schools = [...new Set(project.items.map(({ school }) => school))]
  const { approvedOn, startedOn, acceptedOn, bookedOn, money, countedFrom } = state
  return {
    id: project.id,
    county: project.county,
    countyName,
    name: project.name,
    kind: project.kind,
    state: state.state,
    schools: schools.map((code) => ({ code, name: schoolNames.get(code) ?? code })),
    enteredOn: instant(project.at).slice(0, 10),
    approvedOn,
    startedOn,
    acceptedOn,
    bookedOn,
    money,
    countedFrom,
  }
}

function recordsOf(events: readonly ProjectEvent[], papers: ReadonlyMap<string, KeptPaper>): ProjectShown['records'] {
  const out = new Map(
    events.flatMap((event) =>
      event.kind === 'withdrawn'
        ? [
            [
              event.details.record,
              { at: instant(event.at), personName: event.personName, reason: event.details.reason },
            ],
          ]
        : [],
    ),
  )
  return events.flatMap((event) => {
    if (event.kind === 'withdrawn') return []
    const paper = event.document === null ? undefined : papers.get(event.document)
    const money = event.kind === 'money' ? event.details : null
    const step = event.kind === 'step' ? event.details : null
    return [
      {
        number: event.number,
        kind: event.kind,
        step: step?.step ?? null,
        stage: money?.stage ?? null,
        pot: money?.pot ?? null,
        use: money?.use ?? null,
        amount: money?.amount ?? null,
        on: event.details.on,
        items: [...(step?.items ?? [])],
        paperNumber: event.details.paperNumber,
        document: paper ? { id: paper.id, title: paper.title, fileName: paper.fileName } : null,
        note: step?.note ?? null,
        at: instant(event.at),
        personName: event.personName,
        withdrawn: out.get(event.number) ?? null,
      },
    ]
  })
}

export function projectShown(own: ProjectCase, papers: ReadonlyMap<string, KeptPaper>): ProjectShown {
  const { project, state, events, schoolNames, pots } = own
  const potOf = new Map(pots.map((pot) => [pot.code, pot]))
  return {
    ...projectRow(own),
    note: project.note,
    items: project.items.map((item) => ({
      ...item,
      schoolName: schoolNames.get(item.school) ?? item.school,
      unit: projectItems[item.item].unit,
      firstCounted: { ...state.firstCounted.get(item.number)! },
    })),
    byPot: [...state.byPot].map(([code, money]) => {
      const pot = potOf.get(code)
      // A pot that the city took off its list keeps its code.
      return { pot: code, name: pot?.name ?? code, level: pot?.level ?? 'earmarked', money }
    }),
    records: recordsOf(events, papers),
    next: nextSteps(project.items, state),
    warnings: [...state.warnings],
  }
}
