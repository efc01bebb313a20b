import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Contract } from '#kernel/contract.ts'
import { cleanSample } from './architecture/clean-sample.ts'
import { contractFaults } from './architecture/contract-faults.ts'
import { brokenContracts, goodContract } from './architecture/planted-contracts.ts'
import { plantedFaults, type PlantedFault } from './architecture/planted-faults.ts'
import { readTree } from './architecture/read-tree.ts'
import { rules } from './architecture/rules/index.ts'
import type { Fault, Tree } from './architecture/tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const project = readTree(root)

const shown = ({ path, line, what }: Fault): string => `${path}${line === undefined ? '' : `:${line}`} ${what}`

function withFault({ at, text, and = {}, flow }: PlantedFault): Tree {
  const files = new Map([...cleanSample.files, ...Object.entries(and)])
  if (text === null) files.delete(at)
  else files.set(at, text)
  return { files, flow: flow ?? cleanSample.flow }
}

describe('the project keeps the rules of the house', () => {
  it('has been read: foundations, rooms and a door are there', () => {
    for (const path of ['kernel/contract.ts', 'modules/flow.ts', 'modules/census/contract.ts', 'cli/main.ts']) {
      expect(project.files.has(path)).toBe(true)
    }
  })

  it.each(rules)('$name: $says', ({ faultsIn }) => {
    expect(faultsIn(project).map(shown)).toEqual([])
  })
})

describe('each rule proves itself', () => {
  it('has planted faults, and no fault is planted for a rule that is not there', () => {
    expect(Object.keys(plantedFaults).toSorted()).toEqual(rules.map(({ name }) => name).toSorted())
  })

  it.each(rules)('$name: is content with a house without faults', ({ faultsIn }) => {
    expect(faultsIn(cleanSample).map(shown)).toEqual([])
  })

  const planted = rules.flatMap(({ name, faultsIn }) =>
    (plantedFaults[name] ?? []).map((fault) => ({ name, faultsIn, fault, text: fault.text ?? 'gone' })),
  )
  it.each(planted)('$name: finds $fault.at: $text', ({ faultsIn, fault }) => {
    expect(faultsIn(withFault(fault)).map(({ path }) => path)).toContain(fault.at)
  })
})

const rooms = readdirSync(join(root, 'modules'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

describe('every operation is described in both languages and needs a permission of its room', () => {
  it.each(rooms)('%s', async (room) => {
    const { contract } = (await import(join(root, 'modules', room, 'contract.ts'))) as { contract: Contract }
    expect(contractFaults(room, contract)).toEqual([])
  })

  it('is content with a good description', () => {
    expect(contractFaults('example', goodContract)).toEqual([])
  })

  it.each(brokenContracts)('finds $what', ({ contract, says }) => {
    expect(contractFaults('example', contract).join('\n')).toMatch(says)
  })
})
