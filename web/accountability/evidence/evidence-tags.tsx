/** How the review of a piece of evidence stands, and what it is used for. */
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import {
  evidenceReviewWords,
  evidenceSubjectWords,
  type EvidenceReview,
  type EvidenceUse,
} from '#modules/accountability/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<EvidenceReview, { readonly colour: string; readonly mark: string }>> = {
  waiting: { colour: 'warning', mark: '◔' },
  accepted: { colour: 'success', mark: '✓' },
  returned: { colour: 'error', mark: '↩' },
}

export function EvidenceReviewTag({ review }: { readonly review: EvidenceReview }) {
  const { say } = useWords()
  return (
    <Tag color={looks[review].colour}>
      <span aria-hidden="true">{looks[review].mark}</span> {say(evidenceReviewWords[review])}
    </Tag>
  )
}

interface UseProps {
  readonly county: string
  readonly use: EvidenceUse
  /** Name of an indicator. */
  readonly nameOf: (code: string) => string
}

export function EvidenceUseLink({ county, use: { kind, id }, nameOf }: UseProps) {
  const { say } = useWords()
  const words = say(evidenceSubjectWords[kind])
  if (kind === 'indicator') {
    return (
      <Link to={paths.creationTasks} search={{ county, item: id }} title={nameOf(id)}>
        {id}
      </Link>
    )
  }
  if (kind === 'commitment') {
    return (
      <Link to={paths.commitment} params={{ commitment: id }} search={{ county }}>
        {words}
      </Link>
    )
  }
  if (kind === 'case') {
    return (
      <Link to={paths.case} params={{ case: id }} search={{ county }}>
        {words}
      </Link>
    )
  }
  if (kind === 'pledge') {
    return (
      <Link to={paths.pledge} params={{ pledge: id }} search={{ county }}>
        {words}
      </Link>
    )
  }
  return (
    <Link to={paths.stages} search={{ county }}>
      {words}
    </Link>
  )
}
