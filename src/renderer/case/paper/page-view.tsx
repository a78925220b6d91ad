import { memo, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../words/language.ts';
import { PagePicture } from './page-picture.tsx';
import type { ShownPage } from './shown-page.ts';

export type PageValue = ShownPage['values'][number];
/** What was pressed, where on its page, and the button itself, which gets the cursor back. */
export type Pressed = { readonly page: number; readonly top: number; readonly left: number; readonly from: HTMLElement } & ({ readonly kind: 'value'; readonly value: PageValue } | { readonly kind: 'passage'; readonly address: string });

const percent = (share: number): string => `${String(share * 100)}%`;

/** Moves the cursor among the buttons of a page, which are one stop of the Tab key. */
function moveAmong(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const end = { Home: 0, End: -1 }[event.key];
  if (step === undefined && end === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not([aria-hidden])')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  buttons.at(end ?? (at + (step ?? 0)) % buttons.length)?.focus();
}

/** What a screen reader says of a value, and what the mouse shows. */
function nameOf(value: PageValue, words: { readonly fact: string; readonly norm: string; readonly own: string; readonly blank: string }): string {
  if (value.blank) return `${words.blank}: ${value.text}`;
  return `${value.source.kind === 'norm' ? words.norm : value.source.kind === 'paper' ? words.own : words.fact}: ${value.text}`;
}

type Props = { readonly page: ShownPage; readonly number: number; readonly sealed: boolean; readonly onPress: (pressed: Pressed) => void; readonly onSeen: (page: number, visible: boolean) => void; readonly children: ReactNode };

/** One page as it will be printed, with real buttons over its words. `children` stand on the page: what is being edited in place. */
export const PageView = memo(function PageView({ page, number, sealed, onPress, onSeen, children }: Props) {
  const { t } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  const [drawn, setDrawn] = useState(number === 1);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const watch = new IntersectionObserver((entries) => {
      const here = entries.some(({ isIntersecting }) => isIntersecting);
      setNear(here);
      if (here) setDrawn(true);
    }, { rootMargin: '600px' });
    watch.observe(element);
    // On paper every page is needed, also one that nobody has looked at.
    const printing = (): void => { flushSync(() => { setDrawn(true); }); };
    globalThis.addEventListener('beforeprint', printing);
    const eye = new IntersectionObserver((entries) => { onSeen(number, entries.some(({ isIntersecting }) => isIntersecting)); });
    eye.observe(element);
    return () => {
      globalThis.removeEventListener('beforeprint', printing);
      watch.disconnect();
      eye.disconnect();
      onSeen(number, false);
    };
  }, [number, onSeen]);
  const words = { fact: t('fromFact'), norm: t('fromNorm'), own: t('fromOwnEdit'), blank: t('gapHere') };
  let first = true;
  const stop = (): 0 | -1 => {
    const index = first ? 0 : -1;
    first = false;
    return index;
  };
  const press = (button: HTMLButtonElement, what: { readonly kind: 'value'; readonly value: PageValue } | { readonly kind: 'passage'; readonly address: string }, area: { readonly x: number; readonly y: number; readonly height: number }): void => {
    onPress({ ...what, page: number, top: area.y + area.height, left: area.x, from: button });
  };
  return (
    <div className="page-holder" ref={holder}>
      <PagePicture picture={page.picture} name={`${t('page')} ${String(number)}`} drawn={drawn} />
      {near || number === 1 ? (
        <div className="page-overlay" role="group" aria-label={`${t('wordsOfPage')} ${String(number)}`} onKeyDown={moveAmong}>
          {sealed ? null : page.passages.map(({ address, area }) => (
            <button key={address} type="button" className="page-passage" tabIndex={stop()} aria-label={`${t('changeWords')}: ${String(number)}.${address}`} style={{ left: percent(area.x), top: percent(area.y), width: percent(area.width), height: percent(area.height) }} onClick={(event) => { press(event.currentTarget, { kind: 'passage', address }, area); }} />
          ))}
          {page.values.map((value, index) => value.areas.map((area, line) => (
            <button key={`${String(index)} ${String(line)}`} type="button" className="page-value" data-kind={value.blank ? 'blank' : value.source.kind} aria-hidden={line > 0 || undefined} tabIndex={line > 0 ? -1 : stop()} aria-label={nameOf(value, words)} title={nameOf(value, words)} style={{ left: percent(area.x), top: percent(area.y), width: percent(area.width), height: percent(area.height) }} onClick={(event) => { press(event.currentTarget, { kind: 'value', value }, area); }} />
          )))}
        </div>
      ) : null}
      {children}
    </div>
  );
}, (before, after) => before.page === after.page && before.number === after.number && before.sealed === after.sealed && before.children === after.children && before.onPress === after.onPress);
