/** What the queue is told when something is recorded of a county's projects; rooms downstream listen to it. */
export const projectChanged = 'conditions.project-changed'
