/** The only source of the present. `now` is an ISO 8601 instant in UTC; `today` a calendar date in Kazakhstan (UTC+5). */
export interface Clock {
  now(): string;
  today(): string;
}

/** The only source of new ids. `caseId` is long enough never to collide between vaults; `itemId` within one case. */
export interface Ids {
  caseId(): string;
  itemId(): string;
  paperId(): string;
}
