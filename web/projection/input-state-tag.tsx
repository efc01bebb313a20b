/** How an input stands: a word and a mark beside the colour. */
import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { inputStateWords, type InputState } from './input-states.ts'

const looks: Readonly<Record<InputState, { readonly color: string; readonly icon: ReactNode }>> = {
  whole: { color: 'success', icon: <CheckCircleFilled /> },
  partial: { color: 'warning', icon: <ExclamationCircleFilled /> },
  none: { color: 'error', icon: <CloseCircleFilled /> },
  unneeded: { color: 'default', icon: <MinusCircleOutlined /> },
}

export function InputStateTag({ state }: { readonly state: InputState }) {
  const { say } = useWords()
  const { color, icon } = looks[state]
  return (
    <Tag color={color} icon={icon}>
      {say(inputStateWords[state])}
    </Tag>
  )
}
