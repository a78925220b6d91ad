import { NO_OWN_TEMPLATES, OwnTemplates } from '#core/templates/own-templates.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Failure } from '#core/failure.ts';
import type { Vault } from '#ports/vault.ts';

const OWN = 'own-templates';

const unreadable: Failure = {
  code: 'own-templates-unreadable',
  message: {
    ru: 'Свои шаблоны в этом хранилище записаны не так, как ожидает программа. Они не изменены; поставляемые шаблоны работают. Обновите программу.',
    kk: 'Бұл қоймадағы өз үлгілеріңіз бағдарлама күткендей жазылмаған. Олар өзгертілмеді; дайын үлгілер жұмыс істейді. Бағдарламаны жаңартыңыз.',
    en: 'The own templates of this vault are not written as the program expects. They were not changed; the shipped templates work. Update the program.',
  },
};

/** The user's own templates of a vault; none where nothing was stored. Refused with `own-templates-unreadable`. */
export async function readOwn(vault: Vault): Promise<Result<OwnTemplates>> {
  const stored = await vault.readSetting(OWN);
  if (!stored.ok) return stored;
  if (stored.value === null) return ok(NO_OWN_TEMPLATES);
  try {
    const checked = OwnTemplates.safeParse(JSON.parse(stored.value));
    return checked.success ? ok(checked.data) : err(unreadable);
  } catch {
    return err(unreadable);
  }
}

/** Stores them whole, in place of what was there. */
export function storeOwn(vault: Vault, own: OwnTemplates): Promise<Result<null>> {
  return vault.putSetting(OWN, JSON.stringify(own));
}
