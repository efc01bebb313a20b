/** 预测，不作入学承诺: stands beside every forecast, on the screen and on paper. */
import { InfoCircleOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { useWords } from '#web/ui/words.tsx'

export function ForecastMark() {
  const { pick } = useWords()
  return (
    <Tag color="warning" icon={<InfoCircleOutlined />} className="forecast-mark">
      {pick('预测，不作入学承诺', 'forecast, no promise of a place')}
    </Tag>
  )
}
