/** Which actions of a road are thought of as carried out: all or none of them, except for whole levers and single actions. */
import { levers } from '#modules/roadmap/contract.ts'

type Lever = (typeof levers)[number]

export interface Toggled {
  readonly base: 'all' | 'none'
  /** Levers that are the other way round than the base. */
  readonly levers: ReadonlySet<Lever>
  /** Ids of actions that are the other way round than their lever. */
  readonly but: ReadonlySet<string>
}

interface Each {
  readonly id: string
  readonly kind: Lever
}

export const everything: Toggled = { base: 'all', levers: new Set(), but: new Set() }
export const nothing: Toggled = { base: 'none', levers: new Set(), but: new Set() }

export const isOn = ({ base, levers: turned, but }: Toggled, { id, kind }: Each): boolean =>
  ((base === 'all') !== turned.has(kind)) !== but.has(id)

const turned = <Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> => {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}

export const turnAction = (toggled: Toggled, id: string): Toggled => ({ ...toggled, but: turned(toggled.but, id) })

/** All actions of a lever on, or off; what was chosen singly of it is forgotten. */
export function turnLever(toggled: Toggled, kind: Lever, on: boolean, actions: readonly Each[]): Toggled {
  const own = new Set(actions.filter((action) => action.kind === kind).map(({ id }) => id))
  const next = new Set(toggled.levers)
  if ((toggled.base === 'all') === on) next.delete(kind)
  else next.add(kind)
  return { ...toggled, levers: next, but: new Set([...toggled.but].filter((id) => !own.has(id))) }
}

/** As it stands in an address; empty for everything. */
export function toggledText({ base, levers: kinds, but }: Toggled): string {
  const parts = [base, [...kinds].join('.'), [...but].join('.')]
  return base === 'all' && kinds.size === 0 && but.size === 0 ? '' : parts.join('~')
}

export function toggledFromText(text: string | undefined): Toggled {
  const [base, kinds = '', but = ''] = (text ?? '').split('~')
  if (base !== 'all' && base !== 'none') return everything
  const known = kinds.split('.').filter((kind): kind is Lever => (levers as readonly string[]).includes(kind))
  return { base, levers: new Set(known), but: new Set(but.split('.').filter((id) => id !== '')) }
}
