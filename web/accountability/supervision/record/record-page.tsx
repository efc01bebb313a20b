/** 督导记录: the page that a supervisor has open in a school, on a phone and with a bad network. */
import { z } from 'zod'
import { Forbidden } from '#web/app/forbidden.tsx'
import { mayDo, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useWords } from '#web/ui/words.tsx'
import { SupervisionPage } from '../supervision-page.tsx'
import { Starting } from './starting.tsx'
import { Writing } from './writing.tsx'

const choices = z.object({
  draft: z.uuid().optional(),
  school: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  form: z.string().max(40).optional(),
  plan: z.uuid().optional(),
  follows: z.uuid().optional(),
})

export function RecordPage() {
  const { pick } = useWords()
  const me = useMe().data
  const [{ draft, ...given }] = usePageState(choices)
  if (me && !mayDo(me, 'accountability.visit')) return <Forbidden />
  return (
    <SupervisionPage
      title={() => pick('督导记录', 'Record of a visit')}
      about={pick(
        '边看边记，随时存在本机；提交一次即可。',
        'Written down on the spot, kept on this device, handed in once.',
      )}
      // A draft knows its own county.
      withCity={draft !== undefined}
    >
      {({ county }) =>
        draft !== undefined ? (
          <Writing key={draft} id={draft} />
        ) : (
          county !== null && <Starting county={county} {...given} />
        )
      }
    </SupervisionPage>
  )
}
