/* In the page: scrolls the list of cases and gives the time of each frame. */
(async () => {
  const list = document.querySelector('.case-list');
  const times = [];
  let before = performance.now();
  for (let step = 0; step < 240; step += 1) {
    list.scrollTop += 180;
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    times.push(performance.now() - before);
    before = performance.now();
  }
  return times;
})();
