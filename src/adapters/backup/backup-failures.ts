import type { Failure } from '#core/failure.ts';
import type { Words } from '#core/language/tongue.ts';

// review native C: the Kazakh messages about backups
const SENTENCES = {
  'backup-wrong-key': {
    ru: 'Эта парольная фраза (или файл ключа age) не открывает резервную копию. Ничего не записано. Копия открывается той фразой, с которой её сделали.',
    kk: 'Бұл құпия фраза (не age кілт файлы) сақтық көшірмені ашпайды. Ештеңе жазылған жоқ. Көшірме жасалған кездегі фразамен ашылады.',
    en: 'This passphrase (or age key file) does not open the backup. Nothing was written. A backup opens with the passphrase with which it was made.',
  },
  'backup-damaged': {
    ru: 'Резервная копия повреждена, обрезана или сделана не этой программой. Ничего не записано. Возьмите другую копию.',
    kk: 'Сақтық көшірме бүлінген, қысқарған немесе басқа бағдарламада жасалған. Ештеңе жазылған жоқ. Басқа көшірмені алыңыз.',
    en: 'The backup is damaged, cut short or not made by this program. Nothing was written. Take another one.',
  },
  'backup-recipient-malformed': {
    ru: 'Получатель копии записан неверно: нужен открытый ключ age, он начинается с age1. Ничего не записано.',
    kk: 'Көшірме алушысы қате жазылған: age1 деп басталатын age ашық кілті керек. Ештеңе жазылған жоқ.',
    en: 'The recipient of the backup is not written right: it is a public key of age and begins with age1. Nothing was written.',
  },
  'backup-rehearsal-failed': {
    ru: 'Копия записана, но при проверочном восстановлении разошлась с хранилищем, поэтому не засчитана и удалена. Хранилище цело. Проверьте диск и повторите.',
    kk: 'Көшірме жазылды, бірақ тексере қалпына келтіргенде қоймамен сәйкес келмеді, сондықтан ол есептелмей, жойылды. Қойма бүтін. Дискіні тексеріп, қайталаңыз.',
    en: 'The backup was written, but differed from the vault when it was restored for a trial, so it does not count and was removed. The vault is sound. Check the disk and try again.',
  },
  'backup-secret-missing': {
    ru: 'Хранилище открыто не парольной фразой, и нечем закрыть копию. Ничего не записано. Добавьте --new-passphrase-file ФАЙЛ или --recipient age1….',
    kk: 'Қойма құпия фразамен ашылған жоқ, көшірмені жабатын ештеңе жоқ. Ештеңе жазылған жоқ. --new-passphrase-file ФАЙЛ немесе --recipient age1… қосыңыз.',
    en: 'The vault was not opened with a passphrase, and there is nothing to lock the backup with. Nothing was written. Add --new-passphrase-file FILE or --recipient age1….',
  },
} as const satisfies Record<string, Words>;

export type BackupFailureCode = keyof typeof SENTENCES;

/** The failure of a code with its sentence. */
export function backupFailure(code: BackupFailureCode): Failure {
  return { code, message: SENTENCES[code] };
}
