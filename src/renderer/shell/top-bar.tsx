import { Button, Menu, NativeSelect, UnstyledButton } from '@mantine/core';
import { SCHEMES, TEXT_SIZES, type Place } from '#contract/place.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { useWords } from '../words/language.ts';
import type { WordKey } from '../words/words.ts';
import { lockWindow } from './lock.ts';
import { useLook } from './look.tsx';
import { useNavigation } from './navigation.tsx';

export const TONGUE_NAMES: readonly { readonly value: Tongue; readonly label: string }[] = [{ value: 'ru', label: 'Русский' }, { value: 'kk', label: 'Қазақша' }, { value: 'en', label: 'English' }];

/** The screens that are always one step away. */
export const SECTIONS_OF_WINDOW: readonly { readonly place: Place; readonly label: WordKey; readonly digit: string }[] = [
  { place: { screen: 'cases' }, label: 'cases', digit: '1' },
  { place: { screen: 'emergency' }, label: 'detained', digit: '2' },
  { place: { screen: 'templates' }, label: 'templates', digit: '3' },
  { place: { screen: 'settings' }, label: 'settings', digit: '4' },
  { place: { screen: 'help' }, label: 'help', digit: '5' },
];

function Sections() {
  const { t } = useWords();
  const { place, go } = useNavigation();
  const current = place.screen === 'case' || place.screen === 'paper' ? 'cases' : place.screen;
  return (
    <nav className="sections" aria-label={t('sections')}>
      {SECTIONS_OF_WINDOW.map((each) => (
        <UnstyledButton key={each.place.screen} className="section-link" data-urgent={each.place.screen === 'emergency' || undefined} aria-current={each.place.screen === current ? 'page' : undefined} aria-keyshortcuts={`Alt+${each.digit}`} onClick={() => { go(each.place); }}>
          {t(each.label)}
        </UnstyledButton>
      ))}
    </nav>
  );
}

function LookMenu() {
  const { t } = useWords();
  const { look, change } = useLook();
  return (
    <Menu position="bottom-end" withinPortal={false} trapFocus returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target><Button variant="subtle" color="gray" className="quiet">{t('look')}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('colours')}</Menu.Label>
        {SCHEMES.map((scheme) => <Menu.RadioItem key={scheme} value={scheme} checked={look.scheme === scheme} closeMenuOnClick data-autofocus={look.scheme === scheme || undefined} onChange={() => { change({ scheme }); }}>{t(`scheme_${scheme}`)}</Menu.RadioItem>)}
        <Menu.Divider />
        <Menu.Label>{t('textSize')}</Menu.Label>
        {TEXT_SIZES.map((size) => <Menu.RadioItem key={size} value={size} checked={look.size === size} closeMenuOnClick onChange={() => { change({ size }); }}>{t(`size_${size}`)}</Menu.RadioItem>)}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The head of the window: where one is, where one can go, how it looks, and the lock. Its rows wrap, so that nothing is cut off at any zoom. */
export function TopBar({ open, onPalette, onKeys }: { readonly open: boolean; readonly onPalette: () => void; readonly onKeys: () => void }) {
  const { t, tongue } = useWords();
  const { change } = useLook();
  return (
    <header className="top-bar">
      <span className="brand">{t('appName')}</span>
      {open ? <Sections /> : null}
      <div className="top-tools">
        {open ? <Button variant="default" className="quiet" onClick={onPalette} aria-keyshortcuts="Control+K">{t('find')} <kbd>Ctrl+K</kbd></Button> : null}
        <NativeSelect aria-label={t('language')} data={[...TONGUE_NAMES]} value={tongue} onChange={(event) => { change({ tongue: TONGUE_NAMES.find(({ value }) => value === event.currentTarget.value)?.value ?? 'ru' }); }} />
        <LookMenu />
        <Button variant="subtle" color="gray" className="quiet" aria-label={t('keys')} aria-keyshortcuts="F1" onClick={onKeys}>?</Button>
        {open ? <Button variant="filled" onClick={() => { void lockWindow(); }} aria-keyshortcuts="Control+L">{t('lock')} <kbd>Ctrl+L</kbd></Button> : null}
      </div>
    </header>
  );
}
