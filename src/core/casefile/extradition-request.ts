import { z } from 'zod';
import { answer } from './answer.ts';
import { Organisation, YesNo } from './elements.ts';
import { HonestDate } from './honest-date.ts';
import { LocalizedText } from './text.ts';

/** What is known of a request for extradition and of the check of it, beside its charges: each of these may bar the surrender (УПК 590). */
export const ExtraditionRequest = z.strictObject({
  materialsDemanded: answer(YesNo, 'Генеральная прокуратура затребовала дополнительные материалы', 'Бас прокуратура қосымша материалдарды талап етті', 'Prosecutor General demanded further materials'),
  materialsSupplied: answer(YesNo, 'Затребованные материалы представлены', 'Талап етілген материалдар ұсынылды', 'The materials demanded were supplied'),
  materialsMissing: answer(LocalizedText, 'Каких материалов недостаёт', 'Қандай материалдар жетіспейді', 'Which materials are missing'),
  assurancesGiven: answer(YesNo, 'Запрашивающее государство дало заверения', 'Сұрау салушы мемлекет кепілдік берді', 'The requesting State gave assurances'),
  assurances: answer(LocalizedText, 'Что обещано в заверениях', 'Кепілдіктерде не уәде етілген', 'What the assurances promise'),
  assurancesBy: answer(Organisation, 'Кто дал заверения', 'Кепілдікті кім берді', 'Who gave the assurances'),
  assurancesOn: answer(HonestDate, 'Дата заверений', 'Кепілдік күні', 'Date of the assurances'),
  assurancesMonitored: answer(YesNo, 'В заверениях сказано, как проверят их исполнение', 'Кепілдіктердің орындалуы қалай тексерілетіні айтылған', 'The assurances say how they will be monitored'),
  treatyGround: answer(LocalizedText, 'Иное основание отказа по договору: какой договор, что он говорит', 'Шарт бойынша өзге бас тарту негізі: қандай шарт, не дейді', 'Another treaty ground of refusal: which treaty, what it says'),
  againstKazakhstan: answer(YesNo, 'Деяние совершено в Казахстане или против его интересов', 'Әрекет Қазақстанда не оның мүдделеріне қарсы жасалған', 'The act was committed in Kazakhstan or against its interests'),
  againstKazakhstanHow: answer(LocalizedText, 'Где совершено деяние или каких интересов касается', 'Әрекет қайда жасалған не қандай мүдделерге қатысты', 'Where it was committed, or whose interests it touches'),
  promise: answer(LocalizedText, 'Что обещала прокуратура о сроке или порядке решения', 'Прокуратура шешімнің мерзімі не тәртібі туралы не уәде етті', 'What the prosecutors promised about when or how they would decide'),
  promisedOn: answer(HonestDate, 'Когда прокуратура это обещала', 'Прокуратура мұны қашан уәде етті', 'When the prosecutors promised it'),
});
export type ExtraditionRequest = z.output<typeof ExtraditionRequest>;

/** How an earlier case about the same act ended (УПК 590(1)(5)); part of a charge. */
export const EARLIER_OUTCOME = {
  earlierOutcome: answer(z.enum(['sentence', 'acquittal', 'terminated']), 'Чем кончилось прежнее дело о том же деянии', 'Дәл сол әрекет туралы бұрынғы іс немен аяқталды', 'How an earlier case about the same act ended'),
  earlierBy: answer(Organisation, 'Кто решил прежнее дело', 'Бұрынғы істі кім шешті', 'Who decided the earlier case'),
  earlierOn: answer(HonestDate, 'Когда решено прежнее дело', 'Бұрынғы іс қашан шешілді', 'When the earlier case was decided'),
  earlierFinal: answer(YesNo, 'Прежний приговор вступил в законную силу', 'Бұрынғы үкім заңды күшіне енді', 'The earlier judgment is final'),
};
