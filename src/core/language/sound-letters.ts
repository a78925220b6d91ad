/*
 * Letters to sounds. The sounds are written in one alphabet of a-z: c is ч, x is ш and щ, j is ж and дж, i is и, й, ы, і. Where a letter
 * was romanised in several ways in passports of the region (English, French before 1997, German, Turkic), all of them stand here.
 */

const fromRows = (rows: string): ReadonlyMap<string, readonly string[]> =>
  new Map(rows.trim().split(/\s+/u).map((pair) => {
    const [letter = '', sounds = ''] = pair.split('=');
    return [letter, sounds.split('/')];
  }));

/** Cyrillic with the letters of Kazakh and of the neighbours' languages; Georgian; Armenian. One letter each; an empty sound is silent. */
export const LETTER_SOUNDS: ReadonlyMap<string, readonly string[]> = fromRows(`
  а=a б=b в=v г=g д=d е=e ё=e ж=j з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=c ш=x щ=x ъ= ы=i ь= э=e ю=iu я=ia
  ә=a ғ=g қ=k ң=n/ng ө=o ұ=u ү=u һ=h і=i ї=i є=e ґ=g ў=u/o ҳ=h ҷ=j ӣ=i ӯ=u ј=i љ=l њ=n џ=j ђ=j ћ=c ѓ=g ќ=k ҡ=k ҙ=z ҫ=s җ=j
  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=j რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=g ყ=k შ=x ჩ=c ც=ts ძ=dz წ=ts ჭ=c ხ=h ჯ=j ჰ=h
  ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=i թ=t ժ=j ի=i լ=l խ=h ծ=ts կ=k հ=h ձ=dz ղ=g ճ=c մ=m յ=i ն=n շ=x ո=o չ=c պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=u փ=p ք=k օ=o ֆ=f և=ev
`);

/** Several letters of such a script that are one sound, or are written in two ways in Latin («Чернышёв» with e and o, «Камиля» with and without i). */
export const LETTER_GROUPS: ReadonlyMap<string, readonly string[]> = fromRows('дж=j шё=xe/xo щё=xe/xo чё=ce/co жё=je/jo ля=lia/la ու=u');

/** Latin letters and groups of them, as lower case without marks besides the ones that change the sound. */
export const LATIN_SOUNDS: ReadonlyMap<string, readonly string[]> = fromRows(`
  a=a b=b d=d e=e f=f g=g h=h i=i k=k l=l m=m n=n o=o p=p q=k r=r s=s t=t u=u v=v w=v/u x=ks/h y=i z=z
  ç=c č=c ć=c ş=x š=x ș=x ž=j ż=j đ=j ğ=g ı=i ə=a ß=s ŋ=n/ng ñ=n/ng ł=l æ=a ø=o
  kh=h gh=g zh=j sh=x ch=c/h/x ph=f th=t ts=ts tz=ts tch=c tsch=c cz=c sch=x/sc shch=x šč=x chtch=x schtsch=x ck=k dzh=j dj=j dž=j dsch=j zj=j ou=u gue=ge/gue gui=gi/gui nder=nder/ndr
`);
