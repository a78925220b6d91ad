import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMantineColorScheme } from '@mantine/core';
import type { Look } from '#contract/place.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { useWords } from '../words/language.ts';
import { calls } from './calls.ts';

/** Russian, unless this computer speaks Kazakh: most who read English here read Russian too. */
const firstTongue = (): Tongue => (navigator.language.toLowerCase().startsWith('kk') ? 'kk' : 'ru');

type Looking = { readonly look: Look; readonly change: (part: Partial<Look>) => void };
const Context = createContext<Looking>({ look: { tongue: 'ru', scheme: 'auto', size: 'normal' }, change: () => undefined });

/** Language, colours and size of the text. Changed at once, without a restart; kept by the host while it runs. */
export function LookProvider({ first, children }: { readonly first: Look | null; readonly children: ReactNode }) {
  const { choose } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const [look, setLook] = useState<Look>(() => first ?? { tongue: firstTongue(), scheme: 'auto', size: 'normal' });
  useEffect(() => {
    const { dataset } = document.documentElement;
    choose(look.tongue);
    setColorScheme(look.scheme === 'contrast' ? 'light' : look.scheme);
    dataset['contrast'] = look.scheme === 'contrast' ? 'high' : 'usual';
    dataset['size'] = look.size;
    // `choose` and `setColorScheme` are new with each drawing and always do the same.
  }, [look.tongue, look.scheme, look.size]);
  const looking = useMemo((): Looking => ({
    look,
    change: (part) => {
      const next = { ...look, ...part };
      setLook(next);
      void calls['window.keep']({ look: next });
    },
  }), [look]);
  return <Context value={looking}>{children}</Context>;
}

export const useLook = (): Looking => useContext(Context);
