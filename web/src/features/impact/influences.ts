/** How much say people have, from the least to the most. */
export const influences = ['informing', 'feedback', 'influence', 'control'] as const
