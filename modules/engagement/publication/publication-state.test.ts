import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import {
  foldPublication,
  refuseDiscard,
  refuseDraft,
  refuseReturn,
  refuseStep,
  refuseWithdrawal,
  type PublicationEvent,
} from './publication-state.ts'
import { publicationSteps, type PublicationEventKind } from './publication-words.ts'

/** `drafted:甲` at version 1 unless `@2` follows. */
const events = (...told: readonly string[]): PublicationEvent[] =>
  told.map((each, i) => {
    const [kind = '', rest = ''] = each.split(':')
    const [personName = '', version = '1'] = rest.split('@')
    return {
      number: i + 1,
      version: Number(version),
      kind: kind as PublicationEventKind,
      reason: '原因说明',
      at: `2026-11-0${i + 1}T00:00:00.000Z`,
      person: null,
      personName,
    }
  })
const way = ['drafted:甲', 'reviewed:乙', 'signed:丙', 'cleared:丁', 'published:戊']

describe('a publication', () => {
  it.each(publicationSteps.slice(1).map((step, i) => [step, i + 1] as const))(
    '%s is taken only in its turn, and by nobody who took an earlier step',
    (step, turn) => {
      if (step === 'drafted') return
      for (let done = 1; done <= way.length; done += 1) {
        const state = foldPublication(events(...way.slice(0, done)))
        const refusal = refuseStep(step, state, '己')
        expect(refusal === null).toBe(done === turn)
        if (done !== turn) continue
        for (const person of ['甲', '乙', '丙', '丁'].slice(0, turn)) {
          expect(refuseStep(step, state, person)).toMatchObject({ code: 'same-person' })
        }
      }
    },
  )

  it('stays published while its correction is on its way, and says what it corrects', () => {
    const state = foldPublication(events(...way, 'drafted:甲@2', 'reviewed:乙@2'))
    expect(state).toMatchObject({ status: 'reviewed', version: 2, published: { version: 1, correctedFrom: null } })
    const done = foldPublication(
      events(...way, 'drafted:甲@2', 'reviewed:乙@2', 'signed:丙@2', 'cleared:丁@2', 'published:戊@2'),
    )
    expect(done).toMatchObject({ status: 'published', published: { version: 2, correctedFrom: 1 } })
  })

  it('begins its steps anew once it was returned: whoever reviewed may review again', () => {
    const state = foldPublication(events('drafted:甲', 'reviewed:乙', 'returned:丙', 'drafted:甲@2'))
    expect(refuseStep('reviewed', state, '乙')).toBeNull()
    expect(refuseStep('reviewed', state, '甲')).toMatchObject({ code: 'same-person' })
  })

  it('is withdrawn only where the public reads it, and keeps the reason', () => {
    expect(isRefusal(refuseWithdrawal(foldPublication(events('drafted:甲'))))).toBe(true)
    const state = foldPublication(events(...way))
    expect(refuseWithdrawal(state)).toBeNull()
    const after = foldPublication(events(...way, 'withdrawn:戊'))
    expect(after).toMatchObject({ status: 'withdrawn', published: null, withdrawn: { reason: '原因说明' } })
    expect(isRefusal(refuseWithdrawal(after))).toBe(true)
  })

  it('is withdrawn without touching the correction that is on its way', () => {
    const state = foldPublication(events(...way, 'drafted:甲@2', 'withdrawn:戊@1'))
    expect(state).toMatchObject({ status: 'drafted', version: 2, published: null, withdrawn: { reason: '原因说明' } })
    expect(refuseStep('reviewed', state, '乙')).toBeNull()
  })

  it('is drafted once at a time, and corrected with a reason', () => {
    const published = foldPublication(events(...way))
    expect(refuseDraft(foldPublication(events('drafted:甲')), '原因')).toMatchObject({
      code: 'publication-not-in-this-state',
    })
    expect(refuseDraft(published, null)).toMatchObject({ code: 'correction-needs-a-reason' })
    expect(refuseDraft(published, '原因')).toBeNull()
    expect(refuseDraft(foldPublication([]), null)).toBeNull()
    expect(refuseDraft(foldPublication(events(...way, 'withdrawn:戊')), null)).toBeNull()
  })

  it('is returned while on its way and discarded before it is published', () => {
    expect(refuseReturn(foldPublication(events('drafted:甲')))).toBeNull()
    expect(isRefusal(refuseReturn(foldPublication(events(...way))))).toBe(true)
    expect(refuseDiscard(foldPublication(events('drafted:甲', 'returned:乙')))).toBeNull()
    expect(isRefusal(refuseDiscard(foldPublication(events(...way))))).toBe(true)
  })
})
