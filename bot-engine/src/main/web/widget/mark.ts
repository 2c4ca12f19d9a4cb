// The mark: a speech bubble with three rising steps of a bill in it. Paths on a field of 28 by 28.

export const BUBBLE = "M6.5 4.5h15a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3H13l-5 4.5v-4.5H6.5a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3z";
export const STEPS = "M9 15.5v-2M14 15.5v-4.5M19 15.5v-7";
export const DOWN = "M7 11l7 7 7-7";
