/** The look of states on the way from school to city: word, place on the way and colour. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  LockOutlined,
  RollbackOutlined,
  SendOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import {
  countyFilingStateWords,
  filingStateWords,
  type CountyFilingState,
  type FilingState,
} from '#modules/census/contract.ts'
import { useWords } from '#web/ui/words.tsx'

interface Look {
  readonly colour: string
  readonly icon: ReactNode
}

const filingLooks: Readonly<Record<FilingState, Look>> = {
  imported: { colour: 'default', icon: <ClockCircleOutlined /> },
  returned: { colour: 'warning', icon: <RollbackOutlined /> },
  signed: { colour: 'processing', icon: <EditOutlined /> },
  endorsed: { colour: 'geekblue', icon: <CheckCircleOutlined /> },
  locked: { colour: 'success', icon: <LockOutlined /> },
}
const countyLooks: Readonly<Record<CountyFilingState, Look>> = {
  collecting: { colour: 'default', icon: <ClockCircleOutlined /> },
  submitted: { colour: 'processing', icon: <SendOutlined /> },
  approved: { colour: 'geekblue', icon: <CheckCircleOutlined /> },
  locked: { colour: 'success', icon: <LockOutlined /> },
}

export function FilingTag({ state }: { readonly state: FilingState }) {
  const { say } = useWords()
  const { colour, icon } = filingLooks[state]
  return (
    <Tag color={colour} icon={icon}>
      {say(filingStateWords[state])}
    </Tag>
  )
}

export function CountyFilingTag({ state }: { readonly state: CountyFilingState }) {
  const { say } = useWords()
  const { colour, icon } = countyLooks[state]
  return (
    <Tag color={colour} icon={icon}>
      {say(countyFilingStateWords[state])}
    </Tag>
  )
}
