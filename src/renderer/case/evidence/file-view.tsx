import { useEffect, useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Tongue } from '#core/language/tongue.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useWords } from '../../words/language.ts';

const UNITS: Readonly<Record<Tongue, readonly [string, string, string]>> = { ru: ['Б', 'КБ', 'МБ'], kk: ['Б', 'КБ', 'МБ'], en: ['B', 'KB', 'MB'] };

export function bytesWords(bytes: number, tongue: Tongue): string {
  const [small, middle, large] = UNITS[tongue];
  if (bytes < 1024) return `${String(bytes)} ${small}`;
  return bytes < 1_048_576 ? `${String(Math.ceil(bytes / 1024))} ${middle}` : `${(bytes / 1_048_576).toFixed(1).replace('.', tongue === 'en' ? '.' : ',')} ${large}`;
}

function Picture({ type, base64, alt }: { readonly type: string; readonly base64: string; readonly alt: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => { URL.revokeObjectURL(made); };
  }, [type, base64]);
  return url === null ? null : <img className="attachment" src={url} alt={alt} />;
}

/** A file of the vault, shown here alone: it is never written outside to be looked at. */
export function FileView({ caseId, blob, name }: { readonly caseId: string; readonly blob: string; readonly name: string }) {
  const { t } = useWords();
  const looking = useMutation({ mutationFn: () => valueOf(calls['evidence.look']({ id: caseId, blob })) });
  const { data } = looking;
  return (
    <div className="file-view">
      {data === undefined ? <Button size="compact-md" variant="default" loading={looking.isPending} aria-label={`${t('lookAtFile')}: ${name}`} onClick={() => { looking.mutate(); }}>{t('lookAtFile')}</Button> : <Button size="compact-md" variant="default" onClick={() => { looking.reset(); }}>{t('hideFile')}</Button>}
      <FailureNotice error={looking.error} />
      {data?.kind === 'pictures' ? data.pictures.map((each, index) => <Picture key={String(index)} {...each} alt={`${name}, ${t('page')} ${String(index + 1)}`} />) : null}
      {data?.kind === 'text' ? <pre className="attachment-text" tabIndex={0} aria-label={name}>{data.text}</pre> : null}
      {data !== undefined && data.kind !== 'not-shown' && data.more ? <Text size="sm">{t('fileGoesOn')}</Text> : null}
      {data?.kind === 'not-shown' ? <Text size="sm">{t(`notShown_${data.why}`)}</Text> : null}
    </div>
  );
}
