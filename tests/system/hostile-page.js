/* What a hostile script would try from within the page. Its value is a promise of what came of each attempt. */
(async () => {
  const outcome = {};
  const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  const attempt = async (name, work) => {
    try {
      outcome[name] = String(await work());
    } catch {
      outcome[name] = 'refused';
    }
  };
  const event = (target, good, bad) => new Promise((resolve, reject) => {
    target.addEventListener(good, () => { resolve(good); });
    target.addEventListener(bad, () => { reject(new Error(bad)); });
    setTimeout(() => { reject(new Error('silence')); }, 3000);
  });
  await attempt('fetch', async () => (await fetch('https://app.invalid/index.html')).status);
  await attempt('fetch elsewhere', async () => (await fetch('https://example.invalid/')).status);
  await attempt('request', () => {
    const request = new XMLHttpRequest();
    request.open('GET', 'https://example.invalid/', false);
    request.send();
    return request.status;
  });
  await attempt('socket', () => event(new WebSocket('wss://example.invalid/'), 'open', 'error'));
  await attempt('event source', () => event(new EventSource('https://example.invalid/'), 'open', 'error'));
  await attempt('image', () => {
    const image = new Image();
    image.src = 'https://example.invalid/a.png';
    return event(image, 'load', 'error');
  });
  await attempt('frame', () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
    return pause(300).then(() => {
      const inside = frame.contentWindow.length === 0 && frame.contentDocument === null ? 'nothing of another page' : 'empty';
      frame.remove();
      return inside === 'empty' || inside === 'nothing of another page' ? 'nothing inside' : 'loaded';
    });
  });
  await attempt('worker', () => event(new Worker('https://app.invalid/index.html'), 'message', 'error'));
  await attempt('import', async () => typeof await import('https://example.invalid/a.js'));
  await attempt('webrtc', () => typeof globalThis.RTCPeerConnection + typeof globalThis.webkitRTCPeerConnection);
  await attempt('window', () => globalThis.open('https://example.invalid/') === null);
  await attempt('form', () => {
    const form = document.createElement('form');
    form.action = 'https://example.invalid/';
    form.method = 'post';
    document.body.append(form);
    form.submit();
    return pause(300).then(() => { form.remove(); return globalThis.location.origin; });
  });
  await attempt('navigation', async () => {
    globalThis.location.href = 'https://example.invalid/secret';
    await pause(500);
    return globalThis.location.href;
  });
  await attempt('download', async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['secret']));
    link.download = 'secret.txt';
    link.click();
    await pause(300);
    return 'clicked';
  });
  await attempt('storage', () => {
    document.cookie = 'a=1';
    return document.cookie;
  });
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
  await attempt('inherited call refused', async () => (await globalThis.bridge.call('__proto__', {})).error.code === 'call-refused');
  await attempt('path as a name refused', async () => (await globalThis.bridge.call('backup.restore', { file: '../../etc/passwd', passphrase: 'x' })).error.code === 'call-refused');
  await attempt('locked vault', async () => { await globalThis.bridge.call('vault.lock', {}); return (await globalThis.bridge.call('cases.list', { search: '' })).error.code; });
  await attempt('no path told', async () => /\/(?:tmp|home|root|Users)|\\\\/u.test(JSON.stringify(await globalThis.bridge.call('program.state', {}))));
  return outcome;
})();
