/** Fields that several forms of proposals ask for: a day, a paper, an office by name and county, people among the proposers. */
import { AutoComplete, DatePicker, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Office } from '#modules/engagement/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { KeptFileField, type FormValue } from '#web/app/kept-file-field.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from './acting.ts'

interface Field<T> {
  readonly value?: T
  readonly onChange?: (value: T | undefined) => void
  readonly id?: string
}

/** ISO day in and out, so that forms hold what is sent. */
export function DayField({ value, onChange, id, isAhead = false }: Field<string> & { readonly isAhead?: boolean }) {
  const { pick } = useWords()
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      style={{ width: '100%' }}
      placeholder={pick('年-月-日', 'year-month-day')}
      value={value === undefined ? null : dayjs(value)}
      onChange={(day: Dayjs | null) => onChange?.(day?.format('YYYY-MM-DD'))}
      disabledDate={(day: Dayjs) => (isAhead ? !day.isAfter(dayjs(), 'day') : day.isAfter(dayjs(), 'day'))}
    />
  )
}

export function PaperField({ acting, ...field }: FormValue & { readonly acting: Acting }) {
  const keep = useCommand('engagement', 'keepProposalDocument')
  return (
    <KeptFileField
      {...field}
      keep={(title, file) => keep.run({ ...acting.asOffice, title, file })}
      isKeeping={keep.isRunning}
    />
  )
}

interface Region {
  readonly code: string
  readonly name: string
}

/** The bureaus of a city and its counties, to be chosen by name; other departments are typed. */
function useBureaus(registeredIn: string): readonly Office[] {
  const cityCode = `${registeredIn.slice(0, 4)}00`
  const forever = { staleTime: Number.POSITIVE_INFINITY }
  const cities = useAnswer('schools', 'regions', {}, forever)
  const counties = useAnswer('schools', 'regions', { under: cityCode }, forever)
  const city = cities.data?.regions.find(({ code }: Region) => code === cityCode)
  return [
    ...(city === undefined ? [] : [{ name: `${city.name}教育体育局`, county: null }]),
    ...(counties.data?.regions ?? []).map(({ code, name }: Region) => ({ name: `${name}教育体育局`, county: code })),
  ]
}

/** A county is kept with the name of its own bureau; any other name is an office without one. */
export const officeNamed = (name: string, bureaus: readonly Office[]): Office =>
  bureaus.find((bureau) => bureau.name === name) ?? { name, county: null }

export function OfficeField({ value, onChange, id, registeredIn }: Field<Office> & { readonly registeredIn: string }) {
  const { pick } = useWords()
  const bureaus = useBureaus(registeredIn)
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={value?.name ?? ''}
      options={bureaus.map(({ name }) => ({ value: name, label: name }))}
      showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
      onChange={(name: string) => onChange?.(name === '' ? undefined : officeNamed(name, bureaus))}
    >
      <Input maxLength={60} placeholder={pick('选择或填写单位全称', 'choose or type its full name')} />
    </AutoComplete>
  )
}

export function OfficesField({
  value,
  onChange,
  id,
  registeredIn,
}: Field<readonly Office[]> & { readonly registeredIn: string }) {
  const { pick } = useWords()
  const bureaus = useBureaus(registeredIn)
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="tags"
      placeholder={pick('选择或填写，回车添加；没有可不填', 'choose or type, then Enter; may stay empty')}
      value={(value ?? []).map(({ name }) => name)}
      options={bureaus.map(({ name }) => ({ value: name, label: name }))}
      onChange={(names: readonly string[]) =>
        onChange?.(names.map((name) => officeNamed(name.trim(), bureaus)).filter(({ name }) => name !== ''))
      }
    />
  )
}

const optionsOf = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }))

export function ProposerField({ value, onChange, id, names }: Field<string> & { readonly names: readonly string[] }) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      options={optionsOf(names)}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
    />
  )
}

export function ProposersField({
  value = [],
  onChange,
  id,
  names,
}: Field<readonly string[]> & { readonly names: readonly string[] }) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      options={optionsOf(names)}
      value={[...value]}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  )
}
