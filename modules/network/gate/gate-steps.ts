/** The steps of the gate as a city asks for them: those of the table, without what it has switched off, with its days of publicity. */
import type { Words } from '#kernel/words.ts'
import type { AdjustmentKind, Mark } from './gate-words.ts'

export interface StepField {
  readonly name: string
  readonly kind: 'text' | 'date' | 'number' | 'flag' | 'choice'
  readonly words: Words
  readonly optional: boolean
  readonly unit: string | null
  readonly choices: Readonly<Record<string, Words>> | null
}

export interface GateStep {
  readonly code: string
  readonly words: Words
  readonly asks: Words
  readonly document: string
  readonly clause: string
  readonly mark: Mark
  readonly from: string | null
  readonly kinds: readonly AdjustmentKind[]
  readonly configurable: boolean
  readonly needsDocument: boolean
  readonly single: boolean
  readonly by: 'step' | 'hearing' | 'approval'
  readonly after: readonly string[]
  /** Months after the register has it; null for what comes before. */
  readonly followUp: number | null
  readonly fields: readonly StepField[]
}

export interface StepTable {
  readonly steps: readonly GateStep[]
  readonly provinces: Readonly<
    Record<string, { readonly publicityDays: number; readonly clause: string; readonly mark: Mark }>
  >
}

export interface GateSettings {
  readonly off: readonly string[]
  readonly publicityDays: number | null
  /** What the city's own days rest on. */
  readonly document: string
}

/** What one county's candidates are held against. */
export interface Gate {
  readonly steps: readonly GateStep[]
  readonly off: ReadonlySet<string>
  readonly publicityDays: number | null
  readonly publicityClause: string | null
}

export function gateFor({ steps, provinces }: StepTable, region: string, settings: GateSettings | null): Gate {
  const province = provinces[region.slice(0, 2)]
  const configurable = new Set(steps.filter((step) => step.configurable).map(({ code }) => code))
  const own = settings?.publicityDays ?? null
  const provincial = province?.publicityDays ?? null
  // A city may ask for more days than its province, never for fewer.
  const isOwn = own !== null && (provincial === null || own > provincial)
  return {
    steps,
    off: new Set((settings?.off ?? []).filter((code) => configurable.has(code))),
    publicityDays: isOwn ? own : provincial,
    publicityClause: isOwn ? settings!.document : (province?.clause ?? null),
  }
}

/** The steps that a kind of adjustment has to go through, in their order. */
export const stepsFor = ({ steps, off }: Gate, kind: AdjustmentKind): GateStep[] =>
  steps.filter((step) => step.kinds.includes(kind) && !off.has(step.code))
