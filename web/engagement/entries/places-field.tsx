/** 招生计划: a row for each entry grade; on a phone its fields stand below each other. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber } from 'antd'
import { useWords } from '#web/ui/words.tsx'

const most = 6

export function PlacesField({ isOpen, year }: { readonly isOpen: boolean; readonly year: number }) {
  const { pick } = useWords()
  return (
    <Form.List name="places">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="place-row">
              <Form.Item name={[name, 'grade']} label={pick('招生年级', 'Entry grade')}>
                <Input maxLength={20} placeholder={pick('一年级', 'grade 1')} />
              </Form.Item>
              <Form.Item name={[name, 'places']} label={pick('计划招生数（人）', 'Places')}>
                <InputNumber min={0} max={5000} precision={0} style={{ width: '100%' }} inputMode="numeric" />
              </Form.Item>
              <Form.Item name={[name, 'year']} label={pick('学年（起始年）', 'School year (first year)')}>
                <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} inputMode="numeric" />
              </Form.Item>
              {isOpen && (
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={pick('删除这一行', 'Remove this row')}
                  onClick={() => remove(name)}
                />
              )}
            </div>
          ))}
          {rows.length === 0 && <p className="quiet">{pick('尚未填写招生计划。', 'No places given.')}</p>}
          {isOpen && rows.length < most && (
            <Button icon={<PlusOutlined />} onClick={() => add({ year })}>
              {pick('加一个年级', 'Add a grade')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
