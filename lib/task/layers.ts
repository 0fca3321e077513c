/** The layers of the Coordination Stack, in their order. */
export const LAYERS = ['why', 'what', 'who', 'when', 'how'] as const;
export type Layer = (typeof LAYERS)[number];

/** What can be said of a layer. `unseen`: the task was never seen where the layer would show. */
export const SAYINGS = ['stated', 'hinted', 'missing', 'unseen', 'not needed'] as const;
export type Saying = (typeof SAYINGS)[number];

/** What a badge shows: one saying a layer. */
export type Sayings = Record<Layer, Saying>;
