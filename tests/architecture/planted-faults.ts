/** For each rule the faults it must find: files laid over the clean sample, and where the rule must point. */
import type { Tree } from './tree.ts'

export interface PlantedFault {
  readonly at: string
  /** Text of the file at `at`, in place of the sample's; null takes the file away. */
  readonly text: string | null
  /** Other files that the fault needs. */
  readonly and?: Readonly<Record<string, string>>
  readonly flow?: Tree['flow']
}

const plant = (at: string, text: string | null, more: Omit<PlantedFault, 'at' | 'text'> = {}): PlantedFault => ({
  at,
  text,
  ...more,
})

const step = 'modules/schools/fields.ts'
const gather = 'modules/schools/gather.ts'
const contract = 'modules/schools/contract.ts'
const store = 'modules/schools/store.ts'
const button = 'web/ui/Button.tsx'
const migration = 'database/migrations/0002-schools.sql'
const readme = 'modules/schools/README.md'

export const plantedFaults: Readonly<Record<string, readonly PlantedFault[]>> = {
  'kernel stands alone': [
    plant('kernel/figure.ts', `import { today } from '#platform/clock.ts'`),
    plant('kernel/figure.ts', `import type { Person } from '#modules/access/index.ts'`),
    plant('kernel/figure.ts', `import { readFileSync } from 'node:fs'`),
    plant('kernel/figure.ts', `import { readFileSync } from 'fs'`),
    plant('kernel/figure.ts', `export { parse } from 'yaml'`),
    plant('kernel/figure.test.ts', `import { today } from '#platform/clock.ts'`),
  ],
  'platform knows no room': [
    plant('platform/clock.ts', `import { findPerson } from '#modules/access/index.ts'`),
    plant('platform/clock.ts', `export type Person = import('#modules/access/contract.ts').Person`),
  ],
  'nobody imports a door': [
    plant('modules/schools/operations.ts', `import { page } from '../../server/page.ts'`),
    plant('platform/clock.ts', `export const open = () => import('../cli/main.ts')`),
    plant('cli/main.ts', `import { page } from '../server/page.ts'`),
    plant('database/demo/city.ts', `import type { page } from '../../web/app/main.tsx'`),
  ],
  'foundations and rooms do not import database': [
    plant('modules/schools/read-roster.ts', `import { demo } from '#database/demo/city.ts'`),
  ],
  'the product knows no tests': [
    plant('server/page.ts', `import { any } from '#tests/small-county.ts'`),
    plant(gather, `import { made } from '#platform/made-for-tests.ts'`),
    plant('modules/schools/judge/seats-left.ts', `export * from './seats-left.test.ts'`),
  ],
  'paths say where a thing lives': [
    plant(gather, `import { findPerson } from '../access/index.ts'`),
    plant('modules/schools/judge/seats-left.ts', `import type { Words } from '../../../kernel/words.ts'`),
    plant('cli/main.ts', `import { today } from '../platform/clock.ts'`),
    plant('modules/schools/judge/seats-left.ts', `import { half } from '#modules/schools/formulas.ts'`),
    plant('server/main.ts', `import { demo } from '#nowhere/demo/city.ts'`),
    plant('server/main.ts', `import { other } from '../../elsewhere/main.ts'`),
  ],
  'imports can be read': [
    plant(gather, `export const load = (room: string) => import(\`#modules/\${room}/index.ts\`)`),
    plant('server/page.ts', `export const load = (path: string) => require(path)`),
  ],
  'rooms are asked through their index': [
    plant(gather, `import { findPerson } from '#modules/access/store.ts'`),
    plant(gather, `import type { find } from '#modules/access/judge/contract.ts'`),
    plant(contract, `import { findPerson } from '#modules/access/index.ts'`),
    plant('modules/schools/formulas.ts', `import type { Person } from '#modules/access/index.ts'`),
    plant(step, `import { findPerson } from '#modules/access/index.ts'`),
    plant(step, `import { type Person } from '#modules/access/index.ts'`),
    plant('modules/schools/judge/seats-left.test.ts', `import { findPerson } from '#modules/access/store.ts'`),
  ],
  'questions go upstream': [
    plant('modules/access/operations.ts', `import { findSchool } from '#modules/schools/index.ts'`),
    plant('modules/access/contract.ts', `export type { needs } from '#modules/schools/contract.ts'`),
    plant('modules/access/gather.ts', `const found = await import('#modules/schools/index.ts')`),
  ],
  'doors take what rooms offer': [
    plant('server/main.ts', `import { find } from '#modules/schools/store.ts'`),
    plant('modules/rooms.ts', `import { find } from '#modules/schools/store.ts'`),
    plant('server/main.ts', `import { answers } from '#modules/schools/judge/operations.ts'`),
    plant('cli/main.ts', `import type { until } from '#modules/schools/judge/seats-left.ts'`),
    plant('database/demo/city.ts', `import { answers } from '#modules/schools/operations.ts'`),
  ],
  'rooms stand in the flow': [
    plant('modules/canteen/index.ts', `export const lunch = 12`),
    plant('modules/flow.ts', `export const flow = {}`, { flow: { access: ['schools'], schools: ['access'] } }),
    plant('modules/flow.ts', `export const flow = {}`, { flow: { access: [], schools: ['access', 'kitchen'] } }),
  ],
  'rooms form no circle': [
    plant('modules/access/index.ts', `export type { needs } from '#modules/schools/contract.ts'`),
    plant('modules/access/index.ts', `import { batch } from '#modules/census/index.ts'`, {
      and: { 'modules/census/index.ts': `import { findSchool } from '#modules/schools/index.ts'` },
      flow: { access: ['census'], schools: ['access'], census: ['schools'] },
    }),
  ],
  'rooms explain themselves': [
    plant(readme, null),
    plant(contract, null),
    plant(readme, `**Knows**\n**Answers**\n**Asks**\n**Words**\n`),
    plant(readme, `**Answers**\n**Knows**\n**Asks**\n**Words**\n**Start reading at**\n`),
    plant(readme, `**Knows**\n**Answers**\n**Asks**\n**Words**\n**Start reading at**\n${'more\n'.repeat(46)}`),
  ],
  'only some files touch the world': [
    plant(step, `import { today } from '#platform/clock.ts'`),
    plant(step, `import type { Pool } from '#platform/database/pool.ts'`),
    plant('modules/schools/judge/reads-roster.ts', `import { join } from 'node:path'`),
    plant('modules/schools/judge/seats-left.ts', `const { join } = await import('path')`),
    plant(contract, `import { createHash } from 'node:crypto'`),
    plant('modules/schools/gathering.ts', `import { today } from '#platform/clock.ts'`),
  ],
  'pure files stay pure': [
    plant(step, `import { gather } from './gather.ts'`),
    plant('modules/schools/judge/seats-left.ts', `export { find } from '../store.ts'`),
    plant(contract, `import { type gather } from './gather.ts'`),
  ],
  'pure files ask for nothing': [
    plant(step, `export const now = Date.now()`),
    plant(step, `export const now = new Date()`),
    plant(step, `export const roll = () => Math.random()`),
    plant(step, `export const port = process.env['PORT']`),
    plant(step, `export const page = () => fetch('http://localhost')`),
    plant('kernel/figure.ts', `console.log('said')`),
  ],
  'contracts and formulas are browser-safe': [
    plant(contract, `import { parse } from 'yaml'`),
    plant(contract, `import { fields } from './fields.ts'`, { and: { [step]: `import { parse } from 'yaml'` } }),
    plant('modules/schools/formulas.ts', `import { find } from './store.ts'`),
    plant(contract, `import { person } from '#modules/access/contract.ts'`, {
      and: { 'modules/access/contract.ts': `import { sep } from 'node:path'` },
    }),
  ],
  'a store names its own schema': [
    plant(store, 'export const all = sql`select * from access.person`'),
    plant(
      store,
      'export const all = sql`select code from schools.school s join ${x} on true join "access"."person" p`',
    ),
    plant(store, `export const all = (db) => db.selectFrom('census.batch')`),
    plant(
      store,
      `export const all = (db) => db.withSchema('access')`.replace("'access'", "'x'") +
        `; const s = 'set search_path to access'`,
    ),
    plant(store, `export const all = 'select 1 from pgboss.job'`),
  ],
  'SQL stands in stores': [
    plant('modules/schools/operations.ts', 'export const all = sql`select 1`'),
    plant(gather, `export const all = 'SELECT code FROM schools.school'`),
    plant('server/page.ts', `export const all = (db) => db.insertInto('schools.school').values({})`),
    plant(step, `export const drop = \`delete from schools.school where code = '\${1}'\``),
  ],
  'a migration keeps to its schema': [
    plant(migration, `create table schools.school (code text);\ncreate table census.batch (id uuid);`),
    plant(migration, `create table schools.school (batch uuid references census.batch (id));`),
    plant(migration, `create view schools.heads as\nselect * from access.person;`),
    plant('database/migrations/0004.sql', `insert into census.batch select code from schools.school;`),
    plant('database/migrations/standards/0001.sql', `create table "census"."batch" (id uuid);`),
  ],
  'the web takes contracts and formulas': [
    plant('web/schools/SchoolPage.tsx', `import { until } from '#modules/schools/judge/seats-left.ts'`),
    plant('web/schools/SchoolPage.tsx', `import type { find } from '#modules/schools/index.ts'`),
    plant('web/app/main.tsx', `import { today } from '#platform/clock.ts'`),
    plant('web/app/main.tsx', `import { join } from 'node:path'`),
  ],
  'web/ui knows no room, no router, no query': [
    plant(button, `import { needs } from '#modules/schools/contract.ts'`),
    plant(button, `import { Link } from '@tanstack/react-router'`),
    plant(button, `import { useQuery } from '@tanstack/react-query'`),
    plant(button, `import { SchoolPage } from '../schools/SchoolPage.tsx'`),
    plant(button, `import { router } from '../app/main.tsx'`),
  ],
  'rooms of the web are apart': [
    plant('web/schools/SchoolPage.tsx', `import { Batch } from '../census/Batch.tsx'`),
    plant('web/schools/SchoolPage.tsx', `const page = import('../overview/page.tsx')`),
  ],
  'the web mirrors the rooms': [plant('web/canteen/LunchPage.tsx', `export const LunchPage = () => null`)],
  'names say something': [
    plant('modules/schools/utils.ts', ''),
    plant('platform/helpers/dates.ts', ''),
    plant('web/schools/school-manager.ts', ''),
    plant('web/schools/SchoolService.tsx', ''),
    plant('kernel/common.test.ts', ''),
    plant('database/misc/readme.sql', ''),
  ],
  'names are kebab-case': [
    plant('kernel/schoolYear.ts', ''),
    plant('kernel/School.ts', ''),
    plant('web/ui/date_picker.tsx', ''),
    plant('modules/Canteen/lunch.ts', ''),
  ],
}
