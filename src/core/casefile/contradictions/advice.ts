import type { Words } from '../../language/tongue.ts';
import { words, type ContradictionCode } from './finding.ts';

/** Why somebody who examines the case will see it, and what to do about it. Nothing is to be deleted to make it vanish. */
export type Advice = { readonly noticed: Words; readonly resolve: Words };

const advice = (noticed: Words, resolve: Words): Advice => ({ noticed, resolve });

/** Kazakh wording awaits a native jurist's review. */
export const ADVICE: Readonly<Record<ContradictionCode, Advice>> = {
  'order-of-events': advice(
    words('Даты стоят рядом в хронологии, их сверяют первыми.', 'Күндер хронологияда қатар тұрады, оларды бірінші болып салыстырады.', 'The dates stand side by side in the chronology and are compared first.'),
    words('Спросите ещё раз и сверьте с документом. Если день не помнят, запишите месяц, время года или «около», а не придуманное число.', 'Қайта сұрап, құжатпен салыстырыңыз. Күні есте болмаса, ойдан шығарылған күнді емес, айды, мезгілді немесе «шамамен» деп жазыңыз.', 'Ask again and compare with a document. If the day is not remembered, record the month, the season or “about”, not an invented day.'),
  ),
  'dates-differ': advice(
    words('Одно событие названо в двух местах бумаги с разными датами.', 'Бір оқиға қағаздың екі жерінде әртүрлі күнмен аталған.', 'One event stands in two places of the paper with different dates.'),
    words('Выясните, одно ли это событие. Если да, исправьте ту дату, которую не подтверждает документ; если нет, опишите оба события.', 'Бұл бір оқиға ма, анықтаңыз. Бір оқиға болса, құжат растамайтын күнді түзетіңіз; бөлек болса, екеуін де сипаттаңыз.', 'Find out whether it is one event. If so, correct the date that no document supports; if not, describe both.'),
  ),
  age: advice(
    words('Возраст считают по дате рождения в паспорте.', 'Жас паспорттағы туған күн бойынша есептеледі.', 'Ages are reckoned from the birth date in the passport.'),
    words('Сверьте обе даты с документами. Родство по усыновлению или с отчимом (мачехой) запишите как опеку или объясните.', 'Екі күнді де құжаттармен салыстырыңыз. Асырап алу немесе өгей ата-ана болса, қамқорлық деп жазыңыз немесе түсіндіріңіз.', 'Compare both dates with documents. Record adoption or a step-parent as guardianship, or explain it.'),
  ),
  'number-and-birth': advice(
    words('ИИН проверяют по базе в первую минуту.', 'ЖСН дерекқордан бірінші минутта тексеріледі.', 'The number is checked in a database within the first minute.'),
    words('Перепишите номер и дату с документа. Если ошибка в самом документе, скажите об этом в бумаге и приложите его копию.', 'Нөмір мен күнді құжаттан қайта көшіріңіз. Қате құжаттың өзінде болса, қағазда айтып, көшірмесін қоса беріңіз.', 'Copy number and date from the document again. If the document itself is wrong, say so in the paper and annex a copy.'),
  ),
  'two-places': advice(
    words('Пересечения границы видны в базе Пограничной службы и в штампах паспорта.', 'Шекарадан өту Шекара қызметінің базасынан және паспорттағы мөрлерден көрінеді.', 'Border crossings show in the database of the Border Service and in the stamps of the passport.'),
    words('Вспомните поездку, которой нет в деле, и добавьте её; либо исправьте место или дату.', 'Істе жоқ сапарды еске түсіріп, қосыңыз; немесе орнын не күнін түзетіңіз.', 'Recall the journey that the case lacks and add it; or correct the place or the date.'),
  ),
  'free-while-held': advice(
    words('Время содержания известно из журналов учреждения и протоколов.', 'Ұстау уақыты мекеме журналдары мен хаттамалардан белгілі.', 'The time of custody is known from the registers of the place and from the records.'),
    words('Проверьте время задержания и освобождения по документам. Если человека на время отпускали, запишите это отдельно.', 'Ұстау мен босату уақытын құжаттар бойынша тексеріңіз. Адам уақытша босатылған болса, бөлек жазыңыз.', 'Check the times of detention and release by the documents. If the person was let out for a time, record that separately.'),
  ),
  'service-and-residence': advice(
    words('Запрашивающая сторона знает даты службы; их сравнят с миграционной карточкой и регистрацией.', 'Сұрау салушы тарап қызмет күндерін біледі; оларды көші-қон картасымен және тіркеумен салыстырады.', 'The requesting side knows the dates of service; they are compared with the migration card and the registration.'),
    words('Разделите отпуск, лечение, побег и службу: у каждого свои даты. Поездку в отпуске запишите и объясните.', 'Демалыс, емделу, қашу және қызмет күндерін ажыратыңыз. Демалыстағы сапарды жазып, түсіндіріңіз.', 'Keep leave, treatment, flight and service apart: each has its dates. Record and explain a journey during leave.'),
  ),
  'return-to-danger': advice(
    words('О поездках назад спрашивают каждого заявителя; они видны в паспорте. Возвращение само по себе не отменяет опасений, но молчание о нём лишает доверия.', 'Кері сапарлар туралы әр өтініш берушіден сұрайды; олар паспорттан көрінеді. Қайтудың өзі қауіпті жоққа шығармайды, бірақ ол туралы үндемеу сенімді жояды.', 'Every applicant is asked about journeys back; the passport shows them. A return does not end the fear, but silence about it costs belief.'),
    words('Запишите, зачем человек ездил, надолго ли, как избегал властей и что изменилось потом.', 'Адам не үшін, қанша уақытқа барғанын, биліктен қалай жасырынғанын және кейін не өзгергенін жазыңыз.', 'Record why the person went, for how long, how the authorities were avoided and what changed afterwards.'),
  ),
  'document-after-flight': advice(
    words('Дата выдачи стоит в паспорте; статья 1 Конвенции 1951 года говорит о том, кто не может или не желает пользоваться защитой своей страны.', 'Берілген күні паспортта тұр; 1951 жылғы Конвенцияның 1-бабы өз елінің қорғауын пайдалана алмайтын немесе пайдаланғысы келмейтін адам туралы айтады.', 'The date of issue stands in the passport; article 1 of the 1951 Convention speaks of who is unable or unwilling to use the protection of the own country.'),
    words('Запишите, как получен документ, через кого и почему без него было нельзя.', 'Құжат қалай, кім арқылы алынғанын және онсыз неге болмағанын жазыңыз.', 'Record how and through whom the document was obtained, and why it was needed.'),
  ),
  'denied-but-recorded': advice(
    words('Бумага в одном месте говорит «нет», а в другом описывает то же самое.', 'Қағаз бір жерде «жоқ» дейді, ал басқа жерде соны сипаттайды.', 'The paper says “no” in one place and describes the same thing in another.'),
    words('Исправьте ответ «нет» или объясните, чем записанное от него отличается (например, обвинение есть, но оно ложное).', '«Жоқ» жауабын түзетіңіз немесе жазылғанның айырмасын түсіндіріңіз (мысалы, айып бар, бірақ ол жалған).', 'Correct the “no”, or explain how what is recorded differs from it (for example, the charge exists but is false).'),
  ),
  'answers-exclude': advice(
    words('Оба ответа печатаются в одной бумаге или видны в одном протоколе.', 'Екі жауап та бір қағазда басылады немесе бір хаттамадан көрінеді.', 'Both answers are printed in one paper or stand in one record.'),
    words('Выясните, какой ответ верен, по протоколу и со слов человека; неверный исправьте.', 'Қай жауап дұрыс екенін хаттамадан және адамның сөзінен анықтап, қатесін түзетіңіз.', 'Find out from the record and from the person which answer is right, and correct the other.'),
  ),
  'sources-differ': advice(
    words('Орган держит оба документа рядом.', 'Орган екі құжатты қатар ұстайды.', 'The authority has both documents side by side.'),
    words('Верните обе даты к их документам. Если документы и правда расходятся, не сглаживайте: скажите в бумаге, что они расходятся, и приложите оба.', 'Екі күнді де құжаттарымен салыстырыңыз. Құжаттар шынымен сәйкес келмесе, жасырмаңыз: қағазда айтып, екеуін де қоса беріңіз.', 'Trace both dates to their documents. If the documents really differ, do not smooth it over: say so in the paper and annex both.'),
  ),
  'family-tie': advice(
    words('Состав семьи сверяют с анкетами родственников и свидетельствами.', 'Отбасы құрамы туыстардың сауалнамаларымен және куәліктермен салыстырылады.', 'The family is compared with the relatives’ forms and with certificates.'),
    words('Исправьте сторону, которая записана неверно; прежний брак, опеку и фактический брак запишите их именем.', 'Қате жазылған жағын түзетіңіз; бұрынғы некені, қамқорлықты және нақты некені өз атымен жазыңыз.', 'Correct the side that is wrong; call a former marriage, guardianship or partnership by its name.'),
  ),
  'family-status': advice(
    words('Семейное положение стоит в анкете рядом с составом семьи.', 'Отбасылық жағдайы сауалнамада отбасы құрамының жанында тұр.', 'The marital status stands in the form beside the members of the family.'),
    words('Уточните, расторгнут ли брак и есть ли документ. Религиозный брак без регистрации запишите как фактический.', 'Неке бұзылған ба, құжат бар ма, анықтаңыз. Тіркелмеген діни некені нақты неке деп жазыңыз.', 'Clarify whether the marriage has ended and whether there is a document. Record a religious marriage without registration as a partnership.'),
  ),
  'patronymic-and-father': advice(
    words('Отчество и имя отца стоят в свидетельстве о рождении.', 'Әкесінің аты туу туралы куәлікте тұр.', 'Patronymic and father’s name stand in the birth certificate.'),
    words('Сверьте со свидетельством. Если отец приёмный или имя менялось, объясните и приложите документ.', 'Куәлікпен салыстырыңыз. Әкесі өгей немесе есімі өзгерген болса, түсіндіріп, құжатын қоса беріңіз.', 'Compare with the certificate. If the father adopted the child or a name was changed, explain it and annex the document.'),
  ),
  'passport-and-citizenship': advice(
    words('Паспорт — первое доказательство гражданства.', 'Паспорт — азаматтықтың бірінші дәлелі.', 'A passport is the first proof of citizenship.'),
    words('Добавьте гражданство или объясните, почему паспорт этой страны его не даёт (например, выдан оккупационными властями). По статье 1 Конвенции важно каждое гражданство.', 'Азаматтықты қосыңыз немесе бұл елдің паспорты оны неге бермейтінін түсіндіріңіз. Конвенцияның 1-бабы бойынша әр азаматтық маңызды.', 'Add the citizenship, or explain why the passport of that country does not give it. Under article 1 of the Convention every citizenship matters.'),
  ),
  'name-in-two-spellings': advice(
    words('По имени ищут в розыске, в базе границы и в суде; другое написание считают другим человеком или попыткой скрыться.', 'Есім бойынша іздеуде, шекара базасында және сотта іздейді; басқа жазылуды басқа адам немесе жасырыну әрекеті деп санайды.', 'Wanted lists, border and court are searched by name; another spelling is taken for another person or for an attempt to hide.'),
    words('Внесите написание в реестр с указанием, в каком документе оно встретилось. Бумаги напечатают основное имя.', 'Жазылуын қай құжатта кездескенін көрсетіп тізілімге енгізіңіз. Қағаздар негізгі есімді басады.', 'Enter the spelling in the register with the document in which it was met. Papers print the main name.'),
  ),
};
