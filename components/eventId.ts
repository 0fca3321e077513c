/** The id of an event's row in the page, so that a step leads to what it rests on. */
export const eventId = (event: string): string => `event ${event}`.replace(/\s/g, '_');
