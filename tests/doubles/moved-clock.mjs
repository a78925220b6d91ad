// Preloaded into a child process: its JavaScript clock stands eleven years and some hours ahead.
const ahead = 1000 * 3600 * (24 * 365 * 11 + 5);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
