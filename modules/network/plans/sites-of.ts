/** The schools of the register as sites of a plan: what each teaches, its rooms and beds, its tier, and what may not be touched. */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { School } from '#modules/schools/contract.ts'
import type { Site } from '../county/county-problem.ts'
import type { PlanPart, SiteKind, Tier } from '../county/county-words.ts'
import type { Plane } from './local-plane.ts'

const kinds: Readonly<Record<string, SiteKind>> = {
  211: 'primary',
  218: 'point',
  311: 'junior',
  312: 'nine-year',
  341: 'junior',
  345: 'nine-year',
}

/** Ours: how far a school that is no point may be enlarged, and how many beds may be added outside the seat. */
const growth = { rooms: 6, share: 0.6, beds: 240 } as const

const hasSenior = new Set(['341', '345'])

export const siteKindOf = ({ type }: School): SiteKind | null => kinds[type] ?? null

function tierOf({ settlement, townName }: School): Tier {
  const isWard = townName?.endsWith('街道') ?? false
  if (isWard) return settlement?.startsWith('11') ? 'city' : 'county-seat'
  return settlement === '121' ? 'key-town' : 'other'
}

type Rows = readonly SchoolRow[]

/** Classrooms of a part; where a school reports them for all its stages together, by its classes; classes stand in for unknown rooms. */
function roomsOf(rows: Rows, part: PlanPart): number {
  const own = rows.find(({ stage }) => stage === part)
  if (!own) return 0
  const classes = own.classes ?? 0
  const isWhole = rows.length > 1 && rows.filter(({ classrooms }) => classrooms !== null).length === 1
  if (!isWhole && own.assetBasis !== 'whole-school') return Math.max(own.classrooms ?? classes, 0)
  const all = Math.max(...rows.map(({ classrooms }) => classrooms ?? 0))
  const allClasses = rows.reduce((sum, row) => sum + (row.classes ?? 0), 0)
  return allClasses === 0 ? classes : Math.round((all * classes) / allClasses)
}

function protection({ type, sponsor }: School): string {
  if (hasSenior.has(type)) return '含高中阶段，不作布局调整'
  if (sponsor !== null && sponsor.includes('民办')) return '民办学校，不作布局调整'
  return ''
}

/** Null for what teaches no compulsory stage here, or lies nowhere. */
export function siteOf(school: School, rows: Rows, plane: Plane): Site | null {
  const kind = siteKindOf(school)
  if (kind === null || school.wgs84 === null || school.status !== 'open') return null
  const tier = tierOf(school)
  const rooms = { primary: roomsOf(rows, 'primary'), junior: roomsOf(rows, 'junior') }
  const most = (now: number): number =>
    now === 0 || kind === 'point' ? now : now + Math.max(growth.rooms, Math.ceil(now * growth.share))
  const beds = Math.max(0, ...rows.map(({ dormitoryBeds }) => dormitoryBeds ?? 0))
  const because = protection(school)
  const isInSeat = tier === 'city' || tier === 'county-seat'
  return {
    id: school.code,
    name: school.name,
    town: school.townName ?? '',
    ...plane.at(school.wgs84),
    lon: school.wgs84.longitude,
    lat: school.wgs84.latitude,
    state: 'open',
    kind,
    tier,
    rooms,
    mostRooms: { primary: most(rooms.primary), junior: most(rooms.junior) },
    beds,
    mostBeds: kind === 'point' || isInSeat ? beds : beds + growth.beds,
    buses: 0,
    isProtected: because !== '',
    protectedBecause: because,
    isClosable: because === '',
    opensFrom: null,
    repairCost: 0,
    repairBy: null,
  }
}
