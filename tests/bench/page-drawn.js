/* In the page: from the next key until the changed picture of a page is decoded and the frame that shows it begins; -1 if none comes. */
globalThis.watchPages = () => {
  globalThis.pagesDrawn = new Promise((resolve) => {
    let from = -1;
    globalThis.addEventListener('keydown', (event) => { from = event.timeStamp; }, { once: true, capture: true });
    const watcher = new MutationObserver((changes) => {
      const picture = changes.map(({ target }) => target).find((target) => target.classList.contains('paper-page'));
      if (from < 0 || picture === undefined) return;
      watcher.disconnect();
      picture.decode().then(() => { requestAnimationFrame(() => { resolve(performance.now() - from); }); }, () => { resolve(-1); });
    });
    watcher.observe(document.querySelector('.paper-pages'), { attributes: true, attributeFilter: ['src'], subtree: true });
    setTimeout(() => { resolve(-1); }, 5000);
  });
};
