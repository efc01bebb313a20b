/** Exchanges made from a seed, small or of any size, for tests and measurements: simulated, nobody is meant. */
import { seededRandom } from '#kernel/seeded-random.ts'
import { certificates, type TaughtSubject } from '../teachers/teacher-words.ts'
import { directions } from './rotation-words.ts'
import type {
  Candidate,
  Couple,
  Post,
  PostCount,
  PostNeed,
  RotationProblem,
  RotationSchool,
} from './rotation-problem.ts'

export interface Size {
  readonly schools: number
  readonly teachers: number
  readonly subjects: readonly TaughtSubject[]
  readonly wishes: number
  readonly couples: number
  readonly principals: boolean
  /** Share of teachers who are eligible, and to be moved of those. */
  readonly eligible: number
  readonly quota: number
}

export const smallSize: Size = {
  schools: 5,
  teachers: 9,
  subjects: ['mathematics', 'music'],
  wishes: 4,
  couples: 2,
  principals: true,
  eligible: 0.8,
  quota: 0.6,
}

export const largeSize: Size = {
  schools: 400,
  teachers: 12_000,
  subjects: [
    'chinese',
    'mathematics',
    'foreign-language',
    'science',
    'physical-education',
    'music',
    'fine-art',
    'counselling',
  ],
  wishes: 6,
  couples: 600,
  principals: true,
  eligible: 0.6,
  quota: 0.1,
}

export function madeRotation(seed: number, size: Size = smallSize): RotationProblem {
  const random = seededRandom(seed)
  const side = Math.sqrt(size.schools) * 6
  const schools = Array.from({ length: size.schools }, (_, i): RotationSchool => {
    const settlement = random.whole(0, 19) === 0 ? null : random.oneOf(['city', 'town', 'village', 'village'] as const)
    const both = random.whole(1, 4) === 1
    return {
      code: `S${i}`,
      name: `学校${i}`,
      town: random.whole(0, 9) === 0 ? null : `T${random.whole(0, Math.ceil(size.schools / 3))}`,
      townName: null,
      isOpen: random.whole(0, 19) > 0,
      stages: both ? ['primary', 'junior'] : [random.oneOf(['primary', 'primary', 'junior'] as const)],
      settlement,
      isVillage: settlement === null ? null : settlement === 'village' && random.whole(0, 1) === 1,
      isStrong: random.oneOf([true, false, null]),
      at:
        random.whole(0, 9) === 0
          ? null
          : { longitude: 114 + random.range(0, side / 100), latitude: 32 + random.range(0, side / 111) },
      approved: null,
      staff: null,
    }
  })
  const counts = new Map<string, PostCount>()
  const count = (school: string, stage: Candidate['stage'], post: Post): void => {
    const key = `${school} ${stage} ${post}`
    counts.set(key, { school, stage, post, inPost: (counts.get(key)?.inPost ?? 0) + 1 })
  }
  const teacher = (id: string, school: RotationSchool, post: Post, stage: Candidate['stage']): Candidate => {
    count(school.code, stage, post)
    const wishes = new Set<string>()
    const most = random.whole(0, size.wishes)
    for (let i = 0; i < most; i++) wishes.add(random.oneOf(schools).code)
    const moves = random.whole(0, 2)
    return {
      id,
      school: school.code,
      stage,
      post,
      certificate: random.whole(0, 4) === 0 ? random.oneOf([...certificates, null]) : 'senior',
      isBackbone: random.whole(0, 3) === 0,
      moves,
      lastMove: moves === 0 ? null : random.whole(2010, 2024),
      years: random.whole(6, 14),
      wishes: [...wishes],
    }
  }
  const all: Candidate[] = Array.from({ length: size.teachers }, (_, i) => {
    const school = random.oneOf(schools)
    return teacher(`t${i}`, school, random.oneOf(size.subjects), random.oneOf(school.stages))
  })
  if (size.principals) {
    for (const school of schools) {
      if (random.whole(0, 3) > 0) all.push(teacher(`p${school.code}`, school, 'principal', school.stages.at(-1)!))
    }
  }
  const bySchool = Map.groupBy(all, ({ school }) => school)
  const needs = schools.flatMap(({ code, stages }): PostNeed[] =>
    stages.flatMap((stage): PostNeed[] => {
      const subjects = [
        ...new Set(size.subjects.map((each) => (each === 'music' || each === 'fine-art' ? 'arts' : each))),
      ]
      const principal: PostNeed[] =
        stage === stages.at(-1) ? [{ school: code, stage, post: 'principal', needed: 1 }] : []
      return [
        ...subjects.flatMap((post): PostNeed[] =>
          random.whole(0, 9) === 0
            ? []
            : [
                {
                  school: code,
                  stage,
                  post,
                  needed: Math.round((size.teachers / size.schools / subjects.length) * random.range(0.4, 2.4)),
                },
              ],
        ),
        ...principal,
      ]
    }),
  )
  const couples: Couple[] = []
  const wed = new Set<string>()
  while (couples.length < size.couples && couples.length * 2 < all.length - 1) {
    const [a, b] = [random.oneOf(all), random.oneOf(all)]
    if (a.id === b.id || wed.has(a.id) || wed.has(b.id)) {
      if (wed.size > 0 && random.whole(0, 9) === 0) break
      continue
    }
    wed.add(a.id).add(b.id)
    couples.push({ ids: [a.id, b.id], schools: [a.school, b.school] })
  }
  // Most spouses hand in the same list.
  const lists = new Map(all.map(({ id, wishes }) => [id, wishes]))
  for (const { ids } of couples) if (random.whole(0, 3) > 0) lists.set(ids[1], lists.get(ids[0])!)
  const candidates = all
    .filter(() => random.unit() < size.eligible)
    .map((each) => ({ ...each, wishes: lists.get(each.id)! }))
  return {
    county: '411500',
    year: 2027,
    schools: schools.map((school) => {
      const staff = (bySchool.get(school.code) ?? []).length + random.whole(0, 2)
      return random.whole(0, 5) === 0 ? school : { ...school, staff, approved: staff + random.whole(-1, 5) }
    }),
    posts: [...counts.values()],
    needs,
    candidates,
    couples,
    limits: {
      directions: random.whole(0, 4) === 0 ? directions.slice(0, 3) : directions.slice(0, 5),
      km: random.whole(0, 2) === 0 ? side / 2 : null,
      minutes: null,
      coupleKm: random.whole(0, 1) === 0 ? 5 : null,
      floor: random.oneOf(['one', 'needed']),
    },
    minutes: null,
    draw: `draw${seed}`,
    reach: random.oneOf([null, null, 1, 2]),
    quota: {
      moved: Math.ceil(candidates.filter(({ post }) => post !== 'principal').length * size.quota),
      backboneShare: { n: 1, d: 5 },
    },
  }
}
