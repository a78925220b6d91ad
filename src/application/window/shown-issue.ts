import type { Issue } from '#core/failure.ts';

/** An issue as the window sees it: without the norm's key, with null for a missing path. */
export const shownIssue = (issue: Issue) => ({ code: issue.code, severity: issue.severity, message: issue.message, path: issue.path ?? null });
