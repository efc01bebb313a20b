/** Choosing a role and where it holds: the city, a county, a township or one school, whichever the role works in. */
import { Form, Select } from 'antd'
import { roles, roleWords, type Assignment, type Role } from '#modules/access/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'

export interface AssignmentChoice {
  readonly role: Role
  readonly county: string
  readonly town?: string
  readonly school?: string
}

/** How deep the scope of a role lies. */
const depth: Readonly<Record<Role, 'county' | 'town' | 'school'>> = {
  'city-planner': 'county',
  'city-office': 'county',
  'city-leader': 'county',
  'county-statistician': 'county',
  'county-director': 'county',
  'county-staffing': 'county',
  'central-school': 'town',
  school: 'school',
  supervisor: 'county',
  auditor: 'county',
  'other-department': 'county',
  administrator: 'county',
  public: 'county',
}

export function assignmentOf({ role, county, town, school }: AssignmentChoice): Assignment {
  if (depth[role] === 'school') return { role, scope: { kind: 'school', code: school ?? '' } }
  return { role, scope: { kind: 'region', code: depth[role] === 'town' ? (town ?? '') : county } }
}

export function AssignmentFields({ home }: { readonly home: string }) {
  const { say, pick } = useWords()
  const form = Form.useFormInstance<AssignmentChoice>()
  const role = Form.useWatch('role', form)
  const county = Form.useWatch('county', form)
  const isCity = home.endsWith('00')
  const counties = useAnswer('schools', 'regions', { under: isCity ? home : `${home.slice(0, 4)}00` })
  const towns = useAnswer(
    'schools',
    'regions',
    { under: county ?? '' },
    { enabled: role !== undefined && depth[role] === 'town' && county !== undefined },
  )
  const schools = useAnswer(
    'schools',
    'schools',
    { region: county ?? '' },
    { enabled: role !== undefined && depth[role] === 'school' && county !== undefined },
  )
  const needed = [{ required: true, message: pick('请选择', 'choose one') }]
  return (
    <>
      <Form.Item name="role" label={pick('角色', 'Role')} rules={needed}>
        <Select
          options={roles.map((value) => ({ value, label: say(roleWords[value]) }))}
          onChange={(chosen: Role) => {
            // A township or school is looked for in one county.
            if (depth[chosen] !== 'county' && form.getFieldValue('county') === home && isCity) {
              form.setFieldValue('county', undefined)
            }
          }}
        />
      </Form.Item>
      <Form.Item name="county" label={pick('地区', 'Region')} rules={needed} initialValue={home}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.setFieldsValue({ town: undefined, school: undefined } as never)}
          options={[
            ...(isCity && (role === undefined || depth[role] === 'county')
              ? [{ value: home, label: pick('全市', 'the whole city') }]
              : []),
            ...(counties.data?.regions ?? [])
              .filter(({ code }) => isCity || code === home)
              .map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </Form.Item>
      {role !== undefined && depth[role] === 'town' && (
        <Form.Item name="town" label={pick('乡镇', 'Township')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={towns.isLoading}
            options={(towns.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
      {role !== undefined && depth[role] === 'school' && (
        <Form.Item name="school" label={pick('学校', 'School')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={schools.isLoading}
            options={(schools.data?.schools ?? []).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
          />
        </Form.Item>
      )}
    </>
  )
}
