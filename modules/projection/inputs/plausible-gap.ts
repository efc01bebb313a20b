/** The limit beyond which two ways of counting children are told to disagree. Set by this system; it only warns. */

/**
 * 户籍, 常住 and 在校 of the same children may differ by this share of the larger figure before it is said so. Practice of
 * bureaus that cross-check 卫健, 公安, 统计 and 学籍 data; no document sets it.
 */
export const widestBasisGap = 0.1
