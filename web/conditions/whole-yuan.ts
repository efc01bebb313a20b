/** A cost in whole yuan, rounded up so that it suffices; the noise of binary products is no yuan of it. */
import { whole } from '#web/ui/charts/figures.ts'

export const wholeYuan = (cost: number): string => whole(Math.max(0, Math.ceil(cost - 1e-6)))
