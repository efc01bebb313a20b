/** Text without what no paper can hold: XML 1.0 has no way to write these, and Word refuses a whole paper for one of them. */

// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

export const printable = (text: string): string => text.replaceAll(unprintable, '').replaceAll('\t', ' ')
