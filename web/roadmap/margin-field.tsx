/** The choice of how many pupils every school is provided for, in a form of a road or of the settings. */
import { Form, Radio } from 'antd'
import { roadMarginNotes, roadMargins, roadMarginWords, type RoadMargin } from '#modules/roadmap/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function MarginField() {
  const { say, pick } = useWords()
  const chosen = Form.useWatch<RoadMargin | undefined>('margin')
  return (
    <Form.Item
      name="margin"
      label={pick('预留余量（本系统设定）', 'Margin (ours)')}
      extra={chosen && say(roadMarginNotes[chosen])}
    >
      <Radio.Group options={roadMargins.map((value) => ({ value, label: say(roadMarginWords[value]) }))} />
    </Form.Item>
  )
}
