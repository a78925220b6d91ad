/** The first page of an SVG of stacked pages starts here; each page is one group at the outermost level. */
const PAGE = /^ {4}<g(?: transform="[^"]*")?>\n[\s\S]*?^ {4}<\/g>$/gmu;
const SYMBOL = /<symbol id="([^"]+)"[\s\S]*?<\/symbol>/gu;
const SIZE = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u;

/**
 * Typst's one SVG of all pages as one SVG for each page, with only the glyphs that stand on it: an unchanged page is an
 * equal string, so a window needs to draw only what changed. Throws on an SVG that Typst did not make.
 */
export function splitPages(svg: string, count: number): readonly string[] {
  const size = SIZE.exec(svg);
  const groups = svg.match(PAGE) ?? [];
  if (size === null || groups.length !== count) throw new Error(`${String(groups.length)} pages in the picture of ${String(count)}`);
  const [width, height] = [size[1] ?? '0', Number(size[2]) / count];
  const symbols = new Map([...svg.matchAll(SYMBOL)].map((match) => [match[1] ?? '', match[0]]));
  return groups.map((group) => {
    const used = new Set([...group.matchAll(/xlink:href="#([^"]+)"/gu)].map((match) => match[1] ?? ''));
    const glyphs = [...used].map((id) => symbols.get(id) ?? '').join('');
    const onItsOwn = group.replace(/^ {4}<g(?: transform="[^"]*")?>/u, '<g>');
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${String(height)}" width="${width}pt" height="${String(height)}pt">${onItsOwn}<defs>${glyphs}</defs></svg>`;
  });
}
