/** The fields of one district: its name, its supervisors as they stand on the sign, its schools and whose each is. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { dutyKinds, dutyKindWords } from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import {
  loadOf,
  nobody,
  removeSupervisor,
  type DistrictDraft,
  type DraftSchool,
  type DraftSupervisor,
} from './district-draft.ts'

interface Props {
  readonly draft: DistrictDraft
  readonly onChange: (draft: DistrictDraft) => void
  /** Schools that may be taken in. */
  readonly free: readonly Omit<DraftSchool, 'supervisor'>[]
}

export function DistrictFields({ draft, onChange, free }: Props) {
  const { say, pick } = useWords()
  const setSupervisor = (place: number, change: Partial<DraftSupervisor>) =>
    onChange({
      ...draft,
      supervisors: draft.supervisors.map((each, i) => (i === place ? { ...each, ...change } : each)),
    })
  const nameOf = (place: number): string =>
    draft.supervisors[place]?.name.trim() || pick(`督学 ${place + 1}`, `supervisor ${place + 1}`)
  const taken = new Set(draft.schools.map(({ code }) => code))
  return (
    <div className="district-fields">
      <label>
        <span>{pick('责任区名称', 'Name of the district')}</span>
        <Input
          maxLength={40}
          value={draft.name}
          onChange={({ target }) => onChange({ ...draft, name: target.value })}
        />
      </label>
      <div role="group" aria-label={pick('责任督学', 'Supervisors')} className="supervisor-rows">
        <b>{pick('责任督学', 'Supervisors')}</b>
        {draft.supervisors.map((each, place) => (
          <div key={place} className="supervisor-row">
            <Input
              aria-label={pick(`督学 ${place + 1} 姓名`, `Name of supervisor ${place + 1}`)}
              placeholder={pick('姓名', 'name')}
              maxLength={40}
              value={each.name}
              onChange={({ target }) => setSupervisor(place, { name: target.value })}
            />
            <Input
              aria-label={pick(`督学 ${place + 1} 公示电话`, `Phone of supervisor ${place + 1}`)}
              placeholder={pick('公示电话', 'phone on the sign')}
              inputMode="tel"
              maxLength={30}
              value={each.phone}
              onChange={({ target }) => setSupervisor(place, { phone: target.value })}
            />
            <Select
              aria-label={pick('专职或兼职', 'Full-time or part-time')}
              popupMatchSelectWidth={false}
              value={each.duty}
              onChange={(duty) => setSupervisor(place, { duty })}
              options={dutyKinds.map((value) => ({ value, label: say(dutyKindWords[value]) }))}
            />
            <Input
              type="date"
              aria-label={pick('聘任日期', 'Day of the appointment')}
              title={pick('聘任日期', 'day of the appointment')}
              value={each.appointedOn}
              onChange={({ target }) => setSupervisor(place, { appointedOn: target.value })}
            />
            <span className="quiet">{pick(`${loadOf(draft, place)} 所`, `${loadOf(draft, place)} schools`)}</span>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={pick(`删去督学 ${place + 1}`, `Take out supervisor ${place + 1}`)}
              onClick={() => onChange(removeSupervisor(draft, place))}
            />
          </div>
        ))}
        <div>
          <Button
            size="small"
            icon={<PlusOutlined />}
            disabled={draft.supervisors.length >= 40}
            onClick={() => onChange({ ...draft, supervisors: [...draft.supervisors, nobody] })}
          >
            {pick('增加一名督学', 'Add a supervisor')}
          </Button>
        </div>
      </div>
      <div role="group" aria-label={pick('学校', 'Schools')} className="school-rows">
        <b>{pick(`学校（${draft.schools.length} 所）`, `Schools (${draft.schools.length})`)}</b>
        {draft.schools.map((school) => (
          <div key={school.code} className="school-row">
            <span>
              {school.name} {school.townName && <small className="quiet">{school.townName}</small>}
            </span>
            <Select
              size="small"
              aria-label={pick(`${school.name}由谁负责`, `Who has ${school.name}`)}
              value={school.supervisor ?? -1}
              onChange={(chosen) =>
                onChange({
                  ...draft,
                  schools: draft.schools.map((each) =>
                    each.code === school.code ? { ...each, supervisor: chosen === -1 ? null : chosen } : each,
                  ),
                })
              }
              options={[
                ...draft.supervisors.map((_, place) => ({ value: place, label: nameOf(place) })),
                { value: -1, label: pick('暂缺', 'nobody yet') },
              ]}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={pick(`移出 ${school.name}`, `Take out ${school.name}`)}
              onClick={() => onChange({ ...draft, schools: draft.schools.filter(({ code }) => code !== school.code) })}
            />
          </div>
        ))}
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={pick('加入学校', 'Take schools in')}
          placeholder={pick('加入未划入的学校', 'take in schools that stand in no district')}
          value={[]}
          onChange={(codes: string[]) =>
            onChange({
              ...draft,
              schools: [
                ...draft.schools,
                ...free.filter(({ code }) => codes.includes(code)).map((each) => ({ ...each, supervisor: null })),
              ],
            })
          }
          options={free
            .filter(({ code }) => !taken.has(code))
            .map(({ code, name, townName }) => ({ value: code, label: [name, townName].filter(Boolean).join(' · ') }))}
        />
      </div>
    </div>
  )
}
