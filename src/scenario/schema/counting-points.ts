/** The five places where trucks are counted, in the order of flow. */
export const countingPoints = ['inspected', 'received', 'collected', 'intercepted', 'delivered'] as const;
