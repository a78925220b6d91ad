import { Button, Text } from '@mantine/core';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';

/** What can be done in an empty vault: one step for each who may sit here. */
export function FirstSteps({ onNew, onImport }: { readonly onNew: () => void; readonly onImport: () => void }) {
  const { t } = useWords();
  const { go } = useNavigation();
  return (
    <div className="first-steps">
      <section className="sheet urgent" aria-labelledby="step-detained">
        <h2 id="step-detained">{t('detained')}</h2>
        <Text>{t('stepDetained')}</Text>
        <Button className="urgent-button" onClick={() => { go({ screen: 'emergency' }); }}>{t('stepDetainedGo')}</Button>
      </section>
      <section className="sheet" aria-labelledby="step-new">
        <h2 id="step-new">{t('newCase')}</h2>
        <Text>{t('stepNew')}</Text>
        <Button onClick={onNew}>{t('beginCase')}</Button>
      </section>
      <section className="sheet" aria-labelledby="step-import">
        <h2 id="step-import">{t('stepImportTitle')}</h2>
        <Text>{t('stepImport')}</Text>
        <Button variant="default" onClick={onImport}>{t('importCase')}</Button>
      </section>
    </div>
  );
}
