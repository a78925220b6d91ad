/** Facts that decide whether a filing belongs in a packet; what each means stands in `conditions.ts`. */
export const CONDITIONS = [
  'application-filed', 'application-open', 'status-granted', 'interpreter-needed', 'complaint-filed', 'term-passed', 'torture-alone', 'un-seized', 'annexes-listed',
] as const;
export type ConditionName = (typeof CONDITIONS)[number];
