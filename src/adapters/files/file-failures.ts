import type { Failure } from '#core/failure.ts';
import type { Words } from '#core/language/tongue.ts';

// review native C: the Kazakh messages about files
const SENTENCES = {
  'output-not-writable': {
    ru: 'Записать файл сюда нельзя: папки нет или запись в неё запрещена. Ничего не записано. Выберите другую папку.',
    kk: 'Бұл жерге файл жазу мүмкін емес: бума жоқ немесе оған жазуға тыйым салынған. Ештеңе жазылған жоқ. Басқа буманы таңдаңыз.',
    en: 'The file cannot be written here: the folder is missing or closed to writing. Nothing was written. Choose another folder.',
  },
  'output-exists': {
    ru: 'Файл с таким именем уже есть, и он не тронут. Уберите его или выберите другую папку.',
    kk: 'Мұндай атаулы файл бар, оған ешқандай өзгеріс енгізілген жоқ. Оны алып тастаңыз немесе басқа буманы таңдаңыз.',
    en: 'A file of this name exists already and was left as it is. Move it away or choose another folder.',
  },
  'disk-full': {
    ru: 'На диске нет места. Записанное раньше сохранено, последнее действие не выполнено. Освободите место и повторите.',
    kk: 'Дискіде орын жоқ. Бұрын жазылғаны сақталды, соңғы әрекет орындалған жоқ. Орын босатып, қайталаңыз.',
    en: 'The disk is full. What was written before is kept, the last action was not carried out. Free some space and try again.',
  },
  'input-missing': {
    ru: 'Такого файла нет. Проверьте путь и имя.',
    kk: 'Мұндай файл жоқ. Жолы мен атауын тексеріңіз.',
    en: 'There is no such file. Check the path and the name.',
  },
  'input-not-readable': {
    ru: 'Файл не читается: нет права на чтение, это не обычный файл или диск повреждён. Ничего не изменено. Скопируйте его в другое место и повторите.',
    kk: 'Файл оқылмайды: оқуға рұқсат жоқ, бұл кәдімгі файл емес немесе диск бүлінген. Ештеңе өзгерген жоқ. Оны басқа жерге көшіріп, қайталаңыз.',
    en: 'The file cannot be read: reading is not permitted, it is not an ordinary file, or the disk is damaged. Nothing was changed. Copy it elsewhere and try again.',
  },
  'input-too-large': {
    ru: 'Файл слишком велик для этого действия. Ничего не прочитано. Проверьте, тот ли это файл.',
    kk: 'Файл бұл әрекет үшін тым үлкен. Ештеңе оқылған жоқ. Файлдың дұрыс екенін тексеріңіз.',
    en: 'The file is too large for this. Nothing was read. Check that it is the right file.',
  },
} as const satisfies Record<string, Words>;

export type FileFailureCode = keyof typeof SENTENCES;

/** The failure of a code, with its sentence; `file` is the path as the user gave it. */
export function fileFailure(code: FileFailureCode, file: string): Failure {
  return { code, message: SENTENCES[code], place: { file } };
}

/** The code of the operating system in a caught error (`ENOSPC`, …), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether the operating system said that no room was left: disk, quota or the largest permitted file. */
export function saysDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(systemCode(error));
}
