/** Cells that hold several things: how they are taken apart, and which of them are not known. */
import { subjectChoices } from './teacher-table.ts'
import {
  exemptions,
  exemptionWords,
  honours,
  honourWords,
  type Exemption,
  type Honour,
  type TaughtSubject,
} from './teacher-words.ts'

export const partsOf = (cell: unknown): string[] =>
  typeof cell === 'string' || typeof cell === 'number'
    ? String(cell)
        .split(/[;；、，,\s]+/)
        .filter((part) => part !== '' && part !== '无')
    : []

export const exemptionChoices: Readonly<Record<string, Exemption>> = Object.fromEntries(
  exemptions.map((code) => [exemptionWords[code].zh, code]),
)
export const honourChoices: Readonly<Record<string, Honour>> = Object.fromEntries(
  honours.map((code) => [honourWords[code].zh, code]),
)

/** Fields that hold several things, with what may stand in them. */
export const listedFields = {
  otherSubjects: subjectChoices,
  exemptions: exemptionChoices,
  honours: honourChoices,
} as const satisfies Readonly<Record<string, Readonly<Record<string, TaughtSubject | Exemption | Honour>>>>
export type ListedField = keyof typeof listedFields

/** Parts of the cell that stand for nothing that is known. */
export const unknownParts = (field: ListedField, cell: unknown): string[] =>
  partsOf(cell).filter((part) => !Object.hasOwn(listedFields[field], part))

/** What a cell stands for, each once; parts that are not known are left out. */
export function listedIn<F extends ListedField>(
  field: F,
  cell: unknown,
): ((typeof listedFields)[F] extends Readonly<Record<string, infer Code>> ? Code : never)[] {
  const choices: Readonly<Record<string, string>> = listedFields[field]
  const found = partsOf(cell).flatMap((part) => (Object.hasOwn(choices, part) ? [choices[part]!] : []))
  return [...new Set(found)] as never
}
