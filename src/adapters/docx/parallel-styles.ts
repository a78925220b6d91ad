import type { PageStyle } from '#core/papers/page-style.ts';
import type { PassageLook } from '#core/papers/paper.ts';
import type { Look } from './paragraph-look.ts';

const NAMES: Readonly<Record<PassageLook, string>> = {
  note: 'Note', addressee: 'Addressee', title: 'Title', subtitle: 'Subtitle', heading1: 'Heading 1', heading2: 'Heading 2', heading3: 'Heading 3', ground: 'Ground',
  text: 'Text', left: 'Left', center: 'Center', right: 'Right', quotation: 'Quotation', lead: 'Lead', item: 'Item', field: 'Field',
};

/** The style of a passage of a bilingual paper. `divided`: whether its language may be hyphenated; `kept`: whether its row stays with the next. */
export function besideStyle(look: PassageLook, divided: boolean, kept: boolean): string {
  return `Beside${NAMES[look].replace(' ', '')}${divided ? '' : 'Undivided'}${kept ? 'Kept' : ''}`;
}

/** Every style that `besideStyle` can name, and those of the numbers and the column heads. */
export function parallelLooks(style: PageStyle): readonly Look[] {
  const { size, headSize, indent, hanging, spaceAfter, sectionSpace } = style.parallel;
  const text = { align: 'left', size, after: spaceAfter } as const;
  const heading = { ...text, bold: true, before: sectionSpace, whole: true, undivided: true } as const;
  const shapes: Readonly<Record<PassageLook, Omit<Look, 'id' | 'name'>>> = {
    note: { ...text, italic: true },
    addressee: { ...text, undivided: true },
    title: { ...heading, align: 'center', outline: 0 },
    subtitle: { ...text, align: 'center', undivided: true },
    heading1: { ...heading, align: style.headings[0]?.align ?? 'left', outline: 0 },
    heading2: { ...heading, outline: 1 },
    heading3: { ...heading, italic: true, outline: 2 },
    ground: { ...heading, outline: 0 },
    text,
    left: text,
    center: { ...text, align: 'center' },
    right: { ...text, align: 'right' },
    quotation: { ...text, left: indent },
    lead: { ...text, bold: true, before: sectionSpace, undivided: true },
    item: { ...text, left: hanging, hanging },
    field: text,
  };
  const passages = (Object.keys(NAMES) as PassageLook[]).flatMap((look) =>
    [true, false].flatMap((divided) =>
      [false, true].map((kept): Look => ({
        ...shapes[look], id: besideStyle(look, divided, kept), name: `Beside ${NAMES[look]}${divided ? '' : ' Undivided'}${kept ? ' Kept' : ''}`,
        ...(divided ? {} : { undivided: true }), ...(kept ? { keepNext: true } : {}),
      })),
    ),
  );
  const number: Look = { id: 'BesideNumber', name: 'Beside Number', align: 'left', size: headSize, undivided: true };
  return [
    ...passages,
    number,
    { ...number, id: 'BesideNumberKept', name: 'Beside Number Kept', keepNext: true },
    { id: 'BesideHead', name: 'Beside Head', align: 'left', size: headSize, italic: true, after: spaceAfter, keepNext: true, undivided: true },
  ];
}
