import { useEffect, useState } from 'react';
import { useWords } from '../words/language.ts';

/** One page as a picture from memory. An unchanged page is an equal text and keeps its picture. */
function PageImage({ svg, alt }: { readonly svg: string; readonly alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => { URL.revokeObjectURL(made); };
  }, [svg]);
  return url === null ? null : <img className="paper-page" src={url} alt={alt} />;
}

/** The pages of a paper made on trial. */
export function TrialPages({ pages }: { readonly pages: readonly string[] }) {
  const { t } = useWords();
  return <>{pages.map((svg, index) => <PageImage key={String(index)} svg={svg} alt={`${t('page')} ${String(index + 1)}`} />)}</>;
}
