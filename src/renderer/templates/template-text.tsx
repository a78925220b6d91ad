import { useState } from 'react';
import { SegmentedControl, Stack } from '@mantine/core';
import { TONGUES } from '#core/language/tongue.ts';
import { useWords } from '../words/language.ts';

export type TemplateFile = { readonly name: string; readonly text: string };

/** What a file of a template is called for people: the language of a body, or the head. */
export function useFileLabel(): (name: string) => string {
  const { t } = useWords();
  return (name) => {
    const language = TONGUES.find((tongue) => name.endsWith(`body.${tongue}.md`));
    return language === undefined ? t('headFile') : t(`language_${language}`);
  };
}

/** The source of a shipped template, to read. */
export function TemplateText({ files, label }: { readonly files: readonly TemplateFile[]; readonly label: (name: string) => string }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  if (file === undefined) return null;
  return (
    <Stack>
      <SegmentedControl aria-label={t('templateFile')} value={file.name} onChange={setChosen} data={files.map(({ name }) => ({ value: name, label: label(name) }))} style={{ alignSelf: 'flex-start' }} />
      <pre className="template-source" tabIndex={0} aria-label={label(file.name)}>{file.text}</pre>
    </Stack>
  );
}
