/** A page of the portal as it may stand in a frame: what is pressed in it opens beside, for the portal lets nobody frame it. */
export const inFrame = (page: string): string => page.replace(/<head[^>]*>/, (head) => `${head}<base target="_blank">`)
