/** The fields of one change of a scenario; which are asked for depends on what changes. */
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { changeKindWords } from '#modules/projection/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import type { ScenarioChange } from './scenario-words.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly index: number
  readonly towns: readonly Option[]
  readonly schools: readonly Option[]
  readonly remove: ReactNode
}

export function ChangeFields({ index, towns, schools, remove }: Props) {
  const { say, pick } = useWords()
  const kind = Form.useWatch(['changes', index, 'kind'], { preserve: true }) as ScenarioChange['kind'] | undefined
  const picker = (field: string, label: string, options: readonly Option[]) => (
    <Form.Item name={[index, field]} label={label}>
      <Select showSearch={{ optionFilterProp: 'label' }} options={[...options]} popupMatchSelectWidth={300} />
    </Form.Item>
  )
  const number = (field: string, label: string, min: number, max: number, suffix?: string) => (
    <Form.Item name={[index, field]} label={label}>
      <InputNumber min={min} max={max} style={{ width: '100%' }} {...(suffix ? { suffix } : {})} />
    </Form.Item>
  )
  if (kind === undefined) return null
  return (
    <fieldset className="scenario-change">
      <legend>
        {say(changeKindWords[kind])} {remove}
      </legend>
      <Form.Item name={[index, 'kind']} hidden>
        <Input />
      </Form.Item>
      {kind === 'opening' ? (
        <>
          <Form.Item name={[index, 'school']} label={pick('新校名称', 'Name of the school')}>
            <Input maxLength={60} />
          </Form.Item>
          {picker('town', pick('所在乡镇', 'Township'), towns)}
        </>
      ) : (
        picker('school', kind === 'zone' ? pick('划出的学校', 'From the school') : pick('学校', 'School'), schools)
      )}
      {kind === 'merger' && picker('other', pick('并入', 'Merged into'), schools)}
      {kind === 'zone' && picker('other', pick('划入的学校', 'To the school'), schools)}
      {number('year', pick('从哪一年秋季起', 'From September of'), 2000, 2100)}
      {kind === 'opening' && (
        <>
          {number('fromGrade', pick('起始年级', 'From grade'), 1, 9)}
          {number('toGrade', pick('开学时到几年级', 'To grade at first'), 1, 9)}
          {number('growsTo', pick('以后办到几年级', 'Later up to grade'), 1, 9)}
          {number('intake', pick('每年级人数', 'Pupils a grade'), 1, 5000, pick('人', ''))}
        </>
      )}
      {kind === 'zone' && number('sharePercent', pick('划出新生比例', 'Share of those entering'), 0, 100, '%')}
    </fieldset>
  )
}
