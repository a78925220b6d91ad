/* In the page: a pulse of messages. What lies longest between two of them is how long the page could not have answered anything else. */
globalThis.beginPulse = () => {
  const channel = new MessageChannel();
  let beats = true;
  let last = performance.now();
  let worst = 0;
  channel.port1.onmessage = () => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    if (beats) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  globalThis.endPulse = () => {
    beats = false;
    return worst;
  };
};
