/** A district while it is set up or changed: supervisors in their order, schools with whose they are; pure. */
import type { DistrictShown, DutyKind } from '#modules/accountability/contract.ts'

export interface DraftSupervisor {
  readonly name: string
  readonly phone: string
  readonly duty: DutyKind
  readonly appointedOn: string
}

export interface DraftSchool {
  readonly code: string
  readonly name: string
  readonly townName: string | null
  /** Place in the list of supervisors from 0; null while nobody has it. */
  readonly supervisor: number | null
}

export interface DistrictDraft {
  readonly name: string
  readonly supervisors: readonly DraftSupervisor[]
  readonly schools: readonly DraftSchool[]
}

export const nobody: DraftSupervisor = { name: '', phone: '', duty: 'part-time', appointedOn: '' }

export interface ProposedDistrict {
  readonly name: string
  readonly supervisors: number
  readonly schools: readonly {
    readonly code: string
    readonly name: string
    readonly townName: string | null
    readonly supervisor: number
  }[]
}

/** Supervisors are told apart by number until they have names. */
export const draftOfProposal = ({ name, supervisors, schools }: ProposedDistrict): DistrictDraft => ({
  name,
  supervisors: Array.from({ length: supervisors }, () => nobody),
  schools: schools.map(({ supervisor, ...school }) => ({ ...school, supervisor: supervisor - 1 })),
})

export const draftOfDistrict = ({ name, supervisors, schools }: DistrictShown): DistrictDraft => ({
  name,
  supervisors: supervisors.map((each) => ({
    name: each.name,
    phone: each.phone ?? '',
    duty: each.duty,
    appointedOn: each.appointedOn ?? '',
  })),
  // A school that is gone leaves the district with the next change.
  schools: schools
    .filter(({ isOpen }) => isOpen)
    .map(({ code, name: schoolName, townName, supervisor }) => {
      const place = supervisors.findIndex(({ number }) => number === supervisor)
      return { code, name: schoolName, townName, supervisor: place === -1 ? null : place }
    }),
})

export function removeSupervisor(draft: DistrictDraft, place: number): DistrictDraft {
  return {
    ...draft,
    supervisors: draft.supervisors.filter((_, i) => i !== place),
    schools: draft.schools.map((school) => {
      const { supervisor } = school
      if (supervisor === null || supervisor < place) return school
      return { ...school, supervisor: supervisor === place ? null : supervisor - 1 }
    }),
  }
}

export const loadOf = ({ schools }: DistrictDraft, place: number): number =>
  schools.filter(({ supervisor }) => supervisor === place).length

/** As the room takes it: a supervisor without a name is not there yet, and neither has schools. */
export function districtInput(draft: DistrictDraft) {
  const named = draft.supervisors.flatMap(({ name }, place) => (name.trim() === '' ? [] : [place]))
  return {
    name: draft.name.trim(),
    supervisors: named.map((place) => {
      const { name, phone, duty, appointedOn } = draft.supervisors[place]!
      return {
        name: name.trim(),
        duty,
        ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
        ...(appointedOn === '' ? {} : { appointedOn }),
      }
    }),
    schools: draft.schools.map(({ code, supervisor }) => {
      const number = supervisor === null ? 0 : named.indexOf(supervisor) + 1
      return { school: code, ...(number === 0 ? {} : { supervisor: number }) }
    }),
  }
}
