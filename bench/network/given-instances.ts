/** The given siting instances with their published figures, from the shared data folder beside the project. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plainlyAsked, type Asked } from '#modules/network/siting/parse-instance.ts'

export interface GivenInstance {
  readonly name: string
  readonly path: string
  readonly asked: Asked
  /** Published optimum or best known cost. */
  readonly published: number
  /** How the published figure is known: proven, or by a heuristic only. */
  readonly isProven: boolean
  readonly seconds: number
}

const folder = resolve(import.meta.dirname, '../../../shared/data/or-benchmarks')

export const areGivenThere = (): boolean => existsSync(folder)

const fileOf = (path: string): string => {
  const full = join(folder, path)
  return existsSync(full) ? full : `${full}.gz`
}

interface Optima {
  readonly pmed: Readonly<Record<string, number>>
  readonly cap_multi_source: Readonly<Record<string, { readonly optimum: number }>>
  readonly cap_large_by_capacity: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly cpmp_osman_christofides: Readonly<Record<string, { readonly optimum: number }>>
  readonly cpmp_sjc: Readonly<Record<string, { readonly best_known: number }>>
}

/** Instances of the operational-research libraries. */
export function libraryInstances(seconds: number): GivenInstance[] {
  const optima = JSON.parse(readFileSync(join(folder, 'optima.json'), 'utf8')) as Optima
  const known = { asked: plainlyAsked, isProven: true, seconds }
  return [
    ...Object.entries(optima.pmed).map(([name, published]) => ({
      ...known,
      name,
      path: fileOf(`pmed/${name}.txt`),
      published,
    })),
    ...Object.entries(optima.cap_multi_source).map(([name, { optimum }]) => ({
      ...known,
      name,
      path: fileOf(`cap/${name}.txt`),
      published: optimum,
    })),
    ...Object.entries(optima.cap_large_by_capacity).flatMap(([name, byCapacity]) =>
      Object.entries(byCapacity).map(([capacity, published]) => ({
        ...known,
        name: `${name} ${capacity}`,
        path: fileOf(`cap/${name}.txt`),
        asked: { ...plainlyAsked, capacity: Number(capacity) },
        published,
      })),
    ),
    ...Object.entries(optima.cpmp_osman_christofides).map(([name, { optimum }]) => ({
      ...known,
      name,
      path: fileOf(`cpmp-osman-christofides/${name}.txt`),
      published: optimum,
    })),
    ...Object.entries(optima.cpmp_sjc).map(([name, { best_known: published }]) => ({
      ...known,
      name,
      path: fileOf(`cpmp-sjc/${name}.dat`),
      published,
      isProven: false,
    })),
  ]
}

/** Real cases of Henan; `place` is ZY, GY, KF or ZZ. */
export function henanInstances(place: string, seconds: number): GivenInstance[] {
  return readFileSync(join(folder, 'henan/published.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .filter(([model, instance]) => instance === place && (model === 'PMP' || model === 'CPMP'))
    .map(([model, instance, p, , , objective, status]) => ({
      name: `${model} ${instance} ${p}`,
      path: fileOf(`henan/geo_${place.toLowerCase()}.txt`),
      asked: { ...plainlyAsked, p: Number(p), isCapacitated: model === 'CPMP' },
      published: Number(objective),
      isProven: status === 'opt',
      seconds,
    }))
}
