/* What a hostile script would try from within the page. Its value is a promise of what came of each attempt. */
(async () => {
  const outcome = {};
  const attempt = async (name, work) => {
    try {
      outcome[name] = String(await work());
    } catch {
      outcome[name] = 'refused';
    }
  };
  await attempt('fetch', async () => (await fetch('https://app.invalid/index.html')).status);
  await attempt('webrtc', () => typeof globalThis.RTCPeerConnection + typeof globalThis.webkitRTCPeerConnection);
  // A debugger's own call may evaluate; what the page does later by itself may not.
  await attempt('eval', () => new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(new Function('return 1')());
      } catch (error) {
        reject(error);
      }
    }, 20);
  }));
  await attempt('markup', () => {
    document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
    return 'written';
  });
  await attempt('binding', () => typeof globalThis.panaCall);
  await attempt('frozen bridge', () => Object.isFrozen(globalThis.bridge));
  await attempt('unknown call refused', async () => (await globalThis.bridge.call('vault.path', {})).error.code === 'call-refused');
  return outcome;
})();
