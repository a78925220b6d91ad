/* In the page: from the next key until the first frame that begins after lines of a page changed; -1 if none does. */
globalThis.watchPages = () => {
  globalThis.pagesDrawn = new Promise((resolve) => {
    let from = -1;
    globalThis.addEventListener('keydown', (event) => { from = event.timeStamp; }, { once: true, capture: true });
    const watcher = new MutationObserver((changes) => {
      if (from < 0 || !changes.some(({ target }) => target.closest('svg.paper-page') !== null)) return;
      watcher.disconnect();
      requestAnimationFrame(() => { resolve(performance.now() - from); });
    });
    watcher.observe(document.querySelector('.paper-pages'), { attributes: true, attributeFilter: ['d', 'transform'], childList: true, subtree: true });
    setTimeout(() => { resolve(-1); }, 5000);
  });
};
