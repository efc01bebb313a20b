/** Where a file stands in the house and what its name means there. */
import { builtinModules } from 'node:module'
import { posix } from 'node:path'

/** Top folders that the rules know; everything else at the top is a script of the project itself. */
const areas = ['kernel', 'platform', 'modules', 'server', 'cli', 'web', 'database', 'tests', 'bench'] as const
export type Area = (typeof areas)[number] | 'root'

/** What a file name means within a room; any other name is one pure step. */
export type Meaning = 'contract' | 'formulas' | 'gather' | 'read' | 'write' | 'store' | 'job' | 'operations' | 'index'

export interface Place {
  readonly path: string
  readonly area: Area
  /** `modules/<room>/…` or `web/<part>/…`; null elsewhere and for a file that stands beside the rooms. */
  readonly part: string | null
  readonly meaning: Meaning | 'step'
  /** Tests and measurements: they may know everything, and nothing may know them. */
  readonly isTest: boolean
}

function meaningOf(name: string): Meaning | 'step' {
  const stem = name.replace(/\.tsx?$/, '')
  if (stem.endsWith('.job')) return 'job'
  if (stem.startsWith('gather-')) return 'gather'
  if (/^(read|write)-/.test(stem)) return stem.startsWith('read') ? 'read' : 'write'
  const whole = ['contract', 'formulas', 'gather', 'store', 'operations', 'index'] as const
  return whole.find((each) => each === stem) ?? 'step'
}

export function placeOf(path: string): Place {
  const [top = '', ...below] = path.split('/')
  const area = areas.find((each) => each === top) ?? 'root'
  const hasParts = area === 'modules' || area === 'web'
  const name = below.at(-1) ?? top
  return {
    path,
    area,
    part: hasParts && below.length > 1 && below[0] !== 'public' ? (below[0] ?? null) : null,
    meaning: meaningOf(name),
    isTest: area === 'tests' || area === 'bench' || /\.(test|e2e)\.tsx?$/.test(name) || /-for-tests\.tsx?$/.test(name),
  }
}

/** Files of a room that may touch the world; all others are pure. */
export const touchesWorld = ({ meaning }: Place): boolean =>
  meaning !== 'step' && meaning !== 'contract' && meaning !== 'formulas'

export type Target =
  | { readonly kind: 'file'; readonly place: Place }
  | { readonly kind: 'node' }
  | { readonly kind: 'package'; readonly name: string }

const builtins = new Set(builtinModules)

/** What a specifier stands for, seen from a file. */
export function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith('#')) return { kind: 'file', place: placeOf(specifier.slice(1)) }
  if (specifier.startsWith('.')) return { kind: 'file', place: placeOf(posix.join(posix.dirname(from), specifier)) }
  const parts = specifier.split('/')
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  return specifier.startsWith('node:') || builtins.has(name) ? { kind: 'node' } : { kind: 'package', name }
}
