/** The steps as doors show them: with document, clause, how they are known, and whether the city asks for them. */
import type { GateStepShown } from './gate-shapes.ts'
import type { Gate } from './gate-steps.ts'

export const shownSteps = ({ steps, off }: Gate): GateStepShown[] =>
  steps.map((step) => ({
    code: step.code,
    words: step.words,
    asks: step.asks,
    document: step.document,
    clause: step.clause,
    mark: step.mark,
    isConfigurable: step.configurable,
    isAsked: !off.has(step.code),
    kinds: [...step.kinds],
    after: [...step.after],
    needsDocument: step.needsDocument,
    isSingle: step.single,
    by: step.by,
    isFollowUp: step.followUp !== null,
    fields: step.fields.map(({ name, kind, words, optional, choices, unit }) => ({
      name,
      kind,
      words,
      isRequired: !optional,
      choices: choices && Object.entries(choices).map(([code, own]) => ({ code, words: own })),
      unit,
    })),
  }))
