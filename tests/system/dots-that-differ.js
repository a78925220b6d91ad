/* In the page: the share of dots of two PNG pictures (base64) whose brightness differs by more than a fifth. */
globalThis.dotsThatDiffer = async (left, right) => {
  const dots = async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const [one, other] = [await dots(left), await dots(right)];
  if (one.length !== other.length || one.length === 0) return 1;
  let count = 0;
  for (let at = 0; at < one.length; at += 4) if (Math.abs(one[at] - other[at]) > 51) count += 1;
  return (count * 4) / one.length;
};
