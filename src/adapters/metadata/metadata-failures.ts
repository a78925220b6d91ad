import type { Failure } from '#core/failure.ts';
import type { Words } from '#core/language/tongue.ts';

// The Kazakh sentences await a native reader.
const SENTENCES = {
  'metadata-format-unknown': {
    ru: 'Из файлов такого рода программа не умеет убирать скрытые сведения (умеет: JPEG, PNG, WebP, HEIC, PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP). Файл не приложен. Приложите его как есть, без --strip, если скрытые сведения вам не опасны.',
    kk: 'Мұндай файлдардан бағдарлама жасырын мәліметтерді алып тастай алмайды (алады: JPEG, PNG, WebP, HEIC, PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP). Файл тіркелген жоқ. Жасырын мәліметтер қауіпті болмаса, оны --strip-сіз сол күйінде тіркеңіз.',
    en: 'The program cannot take hidden data out of files of this kind (it can: JPEG, PNG, WebP, HEIC, PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP). The file was not attached. Attach it as it is, without --strip, if its hidden data are no danger to you.',
  },
  'metadata-file-damaged': {
    ru: 'Файл повреждён или записан не по правилам, убрать из него скрытые сведения нельзя. Файл не приложен. Сохраните его заново в его программе или приложите как есть, без --strip.',
    kk: 'Файл бүлінген немесе ережеге сай жазылмаған, одан жасырын мәліметтерді алып тастау мүмкін емес. Файл тіркелген жоқ. Оны өз бағдарламасында қайта сақтаңыз немесе --strip-сіз сол күйінде тіркеңіз.',
    en: 'The file is damaged or not written by the rules, and hidden data cannot be taken out of it. It was not attached. Save it anew in its program, or attach it as it is, without --strip.',
  },
  'metadata-file-locked': {
    ru: 'Файл закрыт паролем, заглянуть в него нельзя. Файл не приложен. Снимите пароль или приложите его как есть, без --strip.',
    kk: 'Файл құпиясөзбен жабылған, оның ішіне қарау мүмкін емес. Файл тіркелген жоқ. Құпиясөзін алып тастаңыз немесе --strip-сіз сол күйінде тіркеңіз.',
    en: 'The file is locked with a password and cannot be looked into. It was not attached. Remove the password, or attach it as it is, without --strip.',
  },
  'metadata-file-signed': {
    ru: 'Файл подписан электронной подписью, любое изменение её разрушит. Файл не приложен. Приложите его как есть, без --strip.',
    kk: 'Файлға электрондық қолтаңба қойылған, кез келген өзгеріс оны бұзады. Файл тіркелген жоқ. Оны --strip-сіз сол күйінде тіркеңіз.',
    en: 'The file bears an electronic signature, which any change would break. It was not attached. Attach it as it is, without --strip.',
  },
  'metadata-file-too-large': {
    ru: 'Файл слишком велик, чтобы убирать из него скрытые сведения (больше 128 МБ, или в распакованном виде больше 256 МБ). Файл не приложен. Приложите его как есть, без --strip.',
    kk: 'Жасырын мәліметтерді алып тастау үшін файл тым үлкен (128 МБ-тан немесе ашылған түрінде 256 МБ-тан көп). Файл тіркелген жоқ. Оны --strip-сіз сол күйінде тіркеңіз.',
    en: 'The file is too large to take hidden data out of it (over 128 MB, or over 256 MB when unpacked). It was not attached. Attach it as it is, without --strip.',
  },
} as const satisfies Record<string, Words>;

export type MetadataFailureCode = keyof typeof SENTENCES;

/** Builds the failure for a code, with its sentence in three languages. */
export function metadataFailure(code: MetadataFailureCode): Failure {
  return { code, message: SENTENCES[code] };
}
