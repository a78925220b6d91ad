/* In the page: a function that types `letter` into the search and gives the time until the list or the count changes; -1 if neither does. */
globalThis.typeLetter = (letter) => new Promise((resolve) => {
  const from = performance.now();
  const field = document.querySelector('#case-search');
  const watcher = new MutationObserver(() => {
    watcher.disconnect();
    resolve(performance.now() - from);
  });
  for (const place of document.querySelectorAll('[role=status], .case-list')) watcher.observe(place, { childList: true, characterData: true, subtree: true });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, field.value + letter);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  setTimeout(() => { resolve(-1); }, 2000);
});
