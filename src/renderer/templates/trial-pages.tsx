import { PageImage } from '../case/paper/page-picture.tsx';
import { useWords } from '../words/language.ts';

/** The pages of a paper made on trial. */
export function TrialPages({ pages }: { readonly pages: readonly string[] }) {
  const { t } = useWords();
  return <>{pages.map((svg, index) => <PageImage key={String(index)} svg={svg} name={`${t('page')} ${String(index + 1)}`} />)}</>;
}
