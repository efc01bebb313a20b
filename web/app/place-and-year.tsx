/** Which county, school and year the page is about, taken from its address; a county can be exchanged for another. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Grid, Select } from 'antd'
import { schoolYearName } from '#kernel/school-year.ts'
import { useWords } from '#web/ui/words.tsx'
import { useAnswer } from './api.ts'
import { homeRegion } from './home-region.ts'
import { useMe } from './me.ts'
import { paths } from './paths.ts'

/** `2025—2026学年`, in English `2025–2026`. */
export const useYearName = (): ((year: number) => string) => {
  const { pick } = useWords()
  return (year) => pick(schoolYearName(year), `${year}–${year + 1}`)
}

export function PlaceAndYear() {
  const params = useParams({ strict: false })
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const { pick } = useWords()
  const yearName = useYearName()
  const me = useMe().data
  const roomy = Grid.useBreakpoint().md ?? true
  const { school } = params
  const county = params.county ?? search['county']
  const city = `${(county ?? homeRegion(me, 'census.read') ?? '').slice(0, 4)}00`
  const counties = useAnswer(
    'schools',
    'regions',
    { under: city },
    { enabled: county !== undefined, staleTime: 600_000 },
  )
  const register = useAnswer('schools', 'school', { school: school ?? '' }, { enabled: school !== undefined })
  const year = Number(params.year ?? search['year'])
  const seesCity = homeRegion(me, 'census.read')?.endsWith('00') ?? false
  if (!roomy) return null
  const options = (counties.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <span className="place-and-year">
      {county !== undefined &&
        (seesCity && params.county !== undefined ? (
          <Select
            size="small"
            aria-label={pick('县区', 'County')}
            value={county}
            options={options}
            popupMatchSelectWidth={false}
            variant="filled"
            onChange={(chosen) => void navigate({ to: '.', params: { county: chosen }, search: true } as never)}
          />
        ) : (
          <span>{options.find(({ value }) => value === county)?.label ?? county}</span>
        ))}
      {register.data && (
        <Link to={paths.school} params={{ school: register.data.school.code }}>
          {register.data.school.countyName} · {register.data.school.name}
        </Link>
      )}
      {Number.isInteger(year) && year > 1900 && <span>{yearName(year)}</span>}
    </span>
  )
}
