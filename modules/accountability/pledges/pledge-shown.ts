/** Versions and events of a pledge as pages show them. */
import type { z } from 'zod'
import type { Words } from '#kernel/words.ts'
import type { pledgeEventShape, PledgeVersion } from './pledge-shapes.ts'
import type { PledgeEvent, VersionState } from './pledge-state.ts'
import { pledgeSideWords } from './pledge-words.ts'

export function versionShown(state: VersionState): PledgeVersion {
  const { version, status, reason, drafters, draftedAt, reviewer, signatures, inForceOn } = state
  return {
    version,
    status,
    reason,
    draftedBy: [...new Set(drafters.map(({ personName }) => personName))].join('、'),
    draftedAt,
    reviewedBy: reviewer?.personName ?? null,
    reviewedAt: reviewer?.at ?? null,
    reviewNote: reviewer?.note ?? null,
    signatures: signatures.map(({ side, name, position, on, scan, personName, at }) => ({
      side,
      name,
      position,
      on,
      scan: scan && { fileName: scan.fileName },
      recordedBy: personName,
      at,
    })),
    inForceOn,
  }
}

function wordsOf(event: PledgeEvent): Words {
  if (event.kind === 'drafted') {
    const { lines, withRule } = event.details.head
    return {
      zh: `拟稿：${lines}条，其中${withRule}条由数据判定`,
      en: `drafted: ${lines} lines, ${withRule} decided by data`,
    }
  }
  if (event.kind === 'reviewed') {
    const { review, note } = event.details
    return {
      zh: `${review === 'accepted' ? '审核同意' : '审核退回'}${note === null ? '' : `：${note}`}`,
      en: `${review === 'accepted' ? 'agreed to' : 'sent back'}${note === null ? '' : `: ${note}`}`,
    }
  }
  if (event.kind === 'withdrawn') {
    return { zh: `撤回：${event.details.reason}`, en: `withdrawn: ${event.details.reason}` }
  }
  const { side, name, position, on } = event.details
  return {
    zh: `${pledgeSideWords[side].zh}签字：${name}（${position}），${on}`,
    en: `signed for ${pledgeSideWords[side].en}: ${name} (${position}), ${on}`,
  }
}

export const eventShown = (event: PledgeEvent): z.infer<typeof pledgeEventShape> => ({
  number: event.number,
  kind: event.kind,
  version: event.version,
  words: wordsOf(event),
  at: event.at,
  personName: event.personName,
})
