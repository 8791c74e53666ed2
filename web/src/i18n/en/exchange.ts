export const exchange = { intro: 'x' } as const
