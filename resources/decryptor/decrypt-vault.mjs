#!/usr/bin/env node
/**
 * Turns a vault of Pana into plain files, without Pana: one file, nothing but Node (24.7 or newer). Written from docs/vault-format.md alone; the numbers in
 * comments are its sections. The vault is only read. What comes out is NOT encrypted.
 *
 *   node decrypt-vault.mjs VAULT OUT --passphrase-file FILE | --recovery-file FILE | --shares-file FILE | --key-file FILE
 *
 * FILE may be - for standard input. OUT is a new or empty folder and gets
 *   vault.json                       what the header says, without the keys
 *   ledger.json                      the ledger, and whether its chain holds
 *   cases/ID/case.json               the newest content, with title and revision
 *   cases/ID/revisions.jsonl         a line for each revision: number, at, by, reason, changes, content
 *   cases/ID/papers.json, drafts.json, attachments.json
 *   cases/ID/attachments/BLOB.NAME   the attachments
 * Exit: 0 all of it, 1 some records are damaged (told on stderr), 2 wrong use, 3 the vault does not open.
 */
import { argon2Sync, createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const KNOWN_SCHEMA = 40;

/** The words of BIP-39 in English, in their order, each cut to the four letters that tell it from the others. */
const RECOVERY_WORDS = `
aban abil able abou abov abse abso abst absu abus acce acci acco accu achi acid acou acqu acro act acti acto actr actu adap add addi addr adju admi adul adva advi aero affa affo afra agai age agen agre ahea aim air airp aisl alar albu alco aler alie all alle allo almo alon alph alre also alte alwa amat amaz amon amou amus anal anch anci ange angl angr anim ankl anno annu anot answ ante anti anxi any apar apol appe appl appr apri arch arct area aren argu arm arme armo army arou arra arre arri arro art arte arti artw ask aspe assa asse assi assu asth athl atom atta atte atti attr auct audi augu aunt auth auto autu aver avoc avoi awak awar away awes awfu awkw axis baby bach baco badg bag bala balc ball bamb bana bann bar bare barg barr base basi bask batt beac bean beau beca beco beef befo begi beha behi beli belo belt benc bene best betr bett betw beyo bicy bid bike bind biol bird birt bitt blac blad blam blan blas blea bles blin bloo blos blou blue blur blus boar boat body boil bomb bone bonu book boos bord bori borr boss bott boun box boy brac brai bran bras brav brea bree bric brid brie brig brin bris broc brok bron broo brot brow brus bubb budd budg buff buil bulb bulk bull bund bunk burd burg burs bus busi busy butt buye buzz cabb cabi cabl cact cage cake call calm came camp can cana canc cand cann cano canv cany capa capi capt car carb card carg carp carr cart case cash
casi cast casu cat cata catc cate catt caug caus caut cave ceil cele ceme cens cent cere cert chai chal cham chan chao chap char chas chat chea chec chee chef cher ches chic chie chil chim choi choo chro chuc chun chur ciga cinn circ citi city civi clai clap clar claw clay clea cler clev clic clie clif clim clin clip cloc clog clos clot clou clow club clum clus clut coac coas coco code coff coil coin coll colo colu comb come comf comi comm comp conc cond conf cong conn cons cont conv cook cool copp copy cora core corn corr cost cott couc coun coup cour cous cove coyo crac crad craf cram cran cras crat craw craz crea cred cree crew cric crim cris crit crop cros crou crow cruc crue crui crum crun crus cry crys cube cult cup cupb curi curr curt curv cush cust cute cycl dad dama damp danc dang dari dash daug dawn day deal deba debr deca dece deci decl deco decr deer defe defi defy degr dela deli dema demi deni dent deny depa depe depo dept depu deri desc dese desi desk desp dest deta dete deve devi devo diag dial diam diar dice dies diet diff digi dign dile dinn dino dire dirt disa disc dise dish dism diso disp dist dive divi divo dizz doct docu dog doll dolp doma dona donk dono door dose doub dove draf drag dram dras draw drea dres drif dril drin drip driv drop drum dry duck dumb dune duri dust dutc duty dwar dyna eage eagl earl earn eart easi east easy echo ecol econ edge edit
educ effo egg eigh eith elbo elde elec eleg elem elep elev elit else emba embo embr emer emot empl empo empt enab enac end endl endo enem ener enfo enga engi enha enjo enli enou enri enro ensu ente enti entr enve epis equa equi era eras erod eros erro erup esca essa esse esta eter ethi evid evil evok evol exac exam exce exch exci excl excu exec exer exha exhi exil exis exit exot expa expe expi expl expo expr exte extr eye eyeb fabr face facu fade fain fait fall fals fame fami famo fan fanc fant farm fash fat fata fath fati faul favo feat febr fede fee feed feel fema fenc fest fetc feve few fibe fict fiel figu file film filt fina find fine fing fini fire firm firs fisc fish fit fitn fix flag flam flas flat flav flee flig flip floa floc floo flow flui flus fly foam focu fog foil fold foll food foot forc fore forg fork fort foru forw foss fost foun fox frag fram freq fres frie frin frog fron fros frow froz frui fuel fun funn furn fury futu gadg gain gala gall game gap gara garb gard garl garm gas gasp gate gath gaug gaze gene geni genr gent genu gest ghos gian gift gigg ging gira girl give glad glan glar glas glid glim glob gloo glor glov glow glue goat godd gold good goos gori gosp goss gove gown grab grac grai gran grap gras grav grea gree grid grie grit groc grou grow grun guar gues guid guil guit gun gym habi hair half hamm hams hand happ harb hard hars harv hat have hawk haza
head heal hear heav hedg heig hell helm help hen hero hidd high hill hint hip hire hist hobb hock hold hole holi holl home hone hood hope horn horr hors hosp host hote hour hove hub huge huma humb humo hund hung hunt hurd hurr hurt husb hybr ice icon idea iden idle igno ill ille illn imag imit imme immu impa impo impr impu inch incl inco incr inde indi indo indu infa infl info inha inhe init inje inju inma inne inno inpu inqu insa inse insi insp inst inta inte into inve invi invo iron isla isol issu item ivor jack jagu jar jazz jeal jean jell jewe job join joke jour joy judg juic jump jung juni junk just kang keen keep ketc key kick kid kidn kind king kiss kit kitc kite kitt kiwi knee knif knoc know lab labe labo ladd lady lake lamp lang lapt larg late lati laug laun lava law lawn laws laye lazy lead leaf lear leav lect left leg lega lege leis lemo lend leng lens leop less lett leve liar libe libr lice life lift ligh like limb limi link lion liqu list litt live liza load loan lobs loca lock logi lone long loop lott loud loun love loya luck lugg lumb luna lunc luxu lyri mach mad magi magn maid mail main majo make mamm man mana mand mang mans manu mapl marb marc marg mari mark marr mask mass mast matc mate math matr matt maxi maze mead mean meas meat mech meda medi melo melt memb memo ment menu merc merg meri merr mesh mess meta meth midd midn milk mill mimi mind mini mino minu
mira mirr mise miss mist mix mixe mixt mobi mode modi mom mome moni monk mons mont moon mora more morn mosq moth moti moto moun mous move movi much muff mule mult musc muse mush musi must mutu myse myst myth naiv name napk narr nast nati natu near neck need nega negl neit neph nerv nest net netw neut neve news next nice nigh nobl nois nomi nood norm nort nose nota note noth noti nove now nucl numb nurs nut oak obey obje obli obsc obse obta obvi occu ocea octo odor off offe offi ofte oil okay old oliv olym omit once one onio onli only open oper opin oppo opti oran orbi orch orde ordi orga orie orig orph ostr othe outd oute outp outs oval oven over own owne oxyg oyst ozon pact padd page pair pala palm pand pane pani pant pape para pare park parr part pass patc path pati patr patt paus pave paym peac pean pear peas peli pen pena penc peop pepp perf perm pers pet phon phot phra phys pian picn pict piec pig pige pill pilo pink pion pipe pist pitc pizz plac plan plas plat play plea pled pluc plug plun poem poet poin pola pole poli pond pony pool popu port posi poss post pota pott pove powd powe prac prai pred pref prep pres pret prev pric prid prim prin prio pris priv priz prob proc prod prof prog proj prom proo prop pros prot prou prov publ pudd pull pulp puls pump punc pupi pupp purc puri purp purs push put puzz pyra qual quan quar ques quic quit quiz quot rabb racc race rack rada
radi rail rain rais rall ramp ranc rand rang rapi rare rate rath rave raw razo read real reas rebe rebu reca rece reci reco recy redu refl refo refu regi regr regu reje rela rele reli rely rema reme remi remo rend rene rent reop repa repe repl repo requ resc rese resi reso resp resu reti retr retu reun reve revi rewa rhyt rib ribb rice rich ride ridg rifl righ rigi ring riot ripp risk ritu riva rive road roas robo robu rock roma roof rook room rose rota roug roun rout roya rubb rude rug rule run runw rura sad sadd sadn safe sail sala salm salo salt salu same samp sand sati sato sauc saus save say scal scan scar scat scen sche scho scie scis scor scou scra scre scri scru sea sear seas seat seco secr sect secu seed seek segm sele sell semi seni sens sent seri serv sess sett setu seve shad shaf shal shar shed shel sher shie shif shin ship shiv shoc shoe shoo shop shor shou shov shri shru shuf shy sibl sick side sieg sigh sign sile silk sill silv simi simp sinc sing sire sist situ six size skat sket ski skil skin skir skul slab slam slee slen slic slid slig slim slog slot slow slus smal smar smil smok smoo snac snak snap snif snow soap socc soci sock soda soft sola sold soli solu solv some song soon sorr sort soul soun soup sour sout spac spar spat spaw spea spec spee spel spen sphe spic spid spik spin spir spli spoi spon spoo spor spot spra spre spri spy squa sque squi stab stad
staf stag stai stam stan star stat stay stea stee stem step ster stic stil stin stoc stom ston stoo stor stov stra stre stri stro stru stud stuf stum styl subj subm subw succ such sudd suff suga sugg suit summ sun sunn suns supe supp supr sure surf surg surp surr surv susp sust swal swam swap swar swea swee swif swim swin swit swor symb symp syru syst tabl tack tag tail tale talk tank tape targ task tast tatt taxi teac team tell ten tena tenn tent term test text than that them then theo ther they thin this thou thre thri thro thum thun tick tide tige tilt timb time tiny tip tire tiss titl toas toba toda todd toe toge toil toke toma tomo tone tong toni tool toot top topi topp torc torn tort toss tota tour towa towe town toy trac trad traf trag trai tran trap tras trav tray trea tree tren tria trib tric trig trim trip trop trou truc true trul trum trus trut try tube tuit tumb tuna tunn turk turn turt twel twen twic twin twis two type typi ugly umbr unab unaw uncl unco unde undo unfa unfo unha unif uniq unit univ unkn unlo unti unus unve upda upgr upho upon uppe upse urba urge usag use used usef usel usua util vaca vacu vagu vali vall valv van vani vapo vari vast vaul vehi velv vend vent venu verb veri vers very vess vete viab vibr vici vict vide view vill vint viol virt viru visa visi visu vita vivi voca voic void volc volu vote voya wage wago wait walk wall waln want warf warm
warr wash wasp wast wate wave way weal weap wear weas weat web wedd week weir welc west wet whal what whea whee when wher whip whis wide widt wife wild will win wind wine wing wink winn wint wire wisd wise wish witn wolf woma wond wood wool word work worl worr wort wrap wrec wres wris writ wron yard year yell you youn yout zebr zero zone zoo
`.trim().split(/\s+/u);

/** The words of SLIP-39, likewise. */
const SHARE_WORDS = `
acad acid acne acqu acro acti actr adap adeq adju admi ador adul adva advo afra agai agen agre aide airc airl airp ajar alar albu alco alie aliv alph alre alto alum alwa amaz ambi amou amus anal anat ance anci ange angr anim answ ante anxi apar aqua arca aren argu arme arti artw aspe auct augu aunt aver avia avoi awar away axis axle beam bear beav beco bedr beha bein beli belo bene best beyo bike biol birt bish blac blan bles blim blin blue body bolt bori born both boun brac bran brav brea brie brok brot brow buck budg buil bulb bulg bump bund burd burn busy buye cage calc came camp cany capa capi capt carb card care carg carp carv cate caus ceil cent cera cham chan char chec chem ches chew chub cine civi clas clay clea clie clim clin cloc clog clos clot club clus coal coas codi colu comp corn cost coun cour cove cowb crad craf craz cred cric crim cris crit crow cruc crun crus crys cubi cult curi curl cust cyli dais dama danc dark data daug dead deal debr debu dece deci decl deco decr deli dema dens deny depa depe depi depl desc dese desi desk dest deta dete devi devo diag dict diet dile dimi dini dipl disa disc dise dish dism disp dist dive divo docu doma dome domi doug down drag dram drea dres drif drin drov drug drye duck duke dura dwar dyna earl eart ease easy echo ecli ecol edge edit educ eith elbo elde elec eleg elem elep elev elit else emai emer emis empe emph empl empt
endi endl endo enem ener enfo enga enjo enla entr enve envy epid epis equa equi eras erod esca esta esti eval even evid evil evok exac exam exce exch excl excu exec exer exha exot expa expe expl expr exte extr eyeb faci fact fail fain fake fals fami famo fanc fang fant fata fati favo fawn fibe fict filt fina find fing fire firm fisc fish fitn flam flas flav flea flex flip floa flor fluf focu forb forc fore forg form fort forw foun frac frag freq fres fria frid frie fros frot froz fume fund furl fuse gala game garb gard garl gaso gath gene geni genr genu geol gest glad glan glas glen glim goat gold grad gran gras grav gray grea grie gril grin groc gros grou grow grum guar gues guil guit gums hair hams hand hang harv have havo hawk haza head heal hear heat help hera herd hesi hobo holi holy home horm hosp hour huge huma humi hunt husb hush husk hybr idea iden idle imag impa impl impr impu incl inco incr inde indi indu infa info inhe inju inma inse insi inst inte inti inva invo iris isla isol item ivor jack jerk jewe join judi juic jump junc juni junk jury just kern keyb kidn kind kitc knif knit lade ladl lady lair lamp lang larg lase laun laws lead leaf lear leav lect lega lege legs lend leng leve libe libr lice lift like lila lily lips liqu list lite livi liza loan lobe loca losi loud loya luck luna lunc lung luxu lyin lyri mach maga maid mail main make maki mama mana mand mans
manu mara marc mark marv maso mate math maxi mayo mean meda medi memb memo ment merc meri meth metr mids mild mili mine mini mira mixe mixt mobi mode modi mois mome morn mort moth moun mous move much mule mult musc muse musi must nail nati neck nega nerv netw news nucl numb nume nylo oasi obes obje obse obta ocea ofte olym omit oral oran orbi orde ordi orga ounc oven over owne pace paci pack paid pain paja panc pant papa pape parc park part pate patr paym payr peac pean peas peca pena penc perc perf perm peti phan phar phot phra phys pick pict piec pile pink pipe pist pitc plai plan plas plat play plea plot plun prac pray prea pred preg prem prep pres prev prie prim prio pris priv priz prob proc prof prog prom pros prov prun publ puls pump puni puny pupa purc purp pyth quan quar quic quie race raci rada rail rain rais rand rank rapi rasp reac real rebo rebu reca rece reco regr regu reje rela reme remi remo rend repa repe repl requ resc rese resi resp resu reta retr reun reve revi rewa rhym rhyt rich riva rive robi rock roma romp rost roun roya ruin rule rumo sack safa sala salo salt sati sato save says scan scar scat scen scho scie scou scra scre scri scro seaf seas secr secu segm seni shad shaf sham shap shar shel sher shor shou shri side sile silv simi simp sing sist skin skun slap slav sled slic slim slow slus smar smea smel smir smit smok smug snak snap snif soci soft sold
solu soul sour spac spar spea spec spel spen spew spid spil spin spir spit spra spri squa sque stad staf stan star stat stay stea step stic stil stor stra stri styl subj subm suga suit sunl supe surf surp surv swea swim swin swit symb symp synd syst tack tact tadp tale task tast taug taxi teac team teas temp tena tend tens term test text than that thea theo ther thor thre thum thun tick tidy timb time ting tofu toge tole tota toxi trac traf trai tran tras trav trea tren tria tric trip triu trou true trus twic twin type typi ugly ulti umbr unco unde unfa unfo unha unio univ unki unkn unus unwr upgr upst user ushe usua vali valu vamp vani vari vega velv vent verd veri very vete vexe vict vide view vint viol vira visi visu vita voca voic volu vote voti waln warm warn watc wavy weal weap webc welc welf west widt wild wind wine wire wisd with wits wolf woma work wort wrap wris writ wrot year yelp yiel yoga zero
`.trim().split(/\s+/u);

class Closed extends Error {}

/** 3. Lists of parts. */
function parts(...list) {
  return Buffer.concat(list.flatMap((part) => {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  }));
}

const derived = (key, purpose, salt = Buffer.alloc(0)) => Buffer.from(hkdfSync('sha256', key, salt, purpose, 32));
const sha256 = (...pieces) => pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest();

/** AES-256-GCM with the tag at the end; null when it does not open. */
function gcm(key, nonce, body, associated) {
  if (body.length < 16) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(associated).setAuthTag(body.subarray(body.length - 16));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, body.length - 16)), decipher.final()]);
  } catch {
    return null;
  }
}

/** 3. Sealed values. */
const unsealed = (key, sealed, associated) => (sealed[0] === 1 && sealed.length >= 29 ? gcm(key, sealed.subarray(1, 13), sealed.subarray(13), associated) : null);

// 2. Secrets -------------------------------------------------------------------------------------------------------

function words(text) {
  return (text.normalize('NFKC').toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 4));
}

function bitsOf(found, list, width) {
  const indices = found.map((word) => list.indexOf(word));
  if (indices.includes(-1)) throw new Closed(`word ${indices.indexOf(-1) + 1} is not in the list`);
  return { indices, bits: indices.map((index) => index.toString(2).padStart(width, '0')).join('') };
}

const fromBits = (bits) => Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));

/** 12 words of BIP-39: 128 bits, then 4 bits of SHA-256 over them. */
function recoverySecret(text) {
  const found = words(text);
  if (found.length !== 12) throw new Closed('a recovery key has 12 words');
  const { bits } = bitsOf(found, RECOVERY_WORDS, 11);
  const secret = fromBits(bits.slice(0, 128));
  if ((sha256(secret)[0] >> 4) !== Number.parseInt(bits.slice(128), 2)) throw new Closed('the recovery words do not fit together');
  return secret;
}

// SLIP-39: checksum RS1024, GF(256) with the polynomial 0x11b, secret at 255, digest at 254, four rounds of PBKDF2.
function polymod(values) {
  const generator = [0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120];
  return values.reduce((sum, value) => {
    const top = sum >> 20;
    return generator.reduce((next, step, bit) => ((top >> bit) & 1 ? next ^ step : next), ((sum & 0xfffff) << 10) ^ value);
  }, 1);
}

function times(a, b) {
  let product = 0;
  for (let bit = 0, shifted = a; bit < 8; bit += 1, shifted = shifted & 0x80 ? ((shifted << 1) ^ 0x11b) & 0xff : shifted << 1) if ((b >> bit) & 1) product ^= shifted;
  return product;
}

function inverse(a) {
  let power = 1;
  for (let step = 0; step < 254; step += 1) power = times(power, a);
  return power;
}

/** The value at `x` of the polynomial through the points, byte by byte. */
function valueAt(points, x) {
  const weights = points.map((point) => points.filter((other) => other !== point).reduce((weight, other) => times(weight, times(x ^ other.x, inverse(point.x ^ other.x))), 1));
  return Buffer.from(points[0].y.map((_, byte) => points.reduce((sum, point, index) => sum ^ times(point.y[byte], weights[index]), 0)));
}

function sharesSecret(text) {
  const found = words(text);
  if (found.length === 0 || found.length % 20 !== 0) throw new Closed('each sheet has 20 words');
  const shares = [];
  for (let start = 0; start < found.length; start += 20) {
    const { indices, bits } = bitsOf(found.slice(start, start + 20), SHARE_WORDS, 10);
    if (bits[15] !== '1' || polymod([...Buffer.from('shamir_extendable'), ...indices]) !== 1) throw new Closed(`the words of sheet ${start / 20 + 1} do not fit together`);
    shares.push({ set: bits.slice(0, 32), x: Number.parseInt(bits.slice(32, 36), 2), threshold: Number.parseInt(bits.slice(36, 40), 2) + 1, y: fromBits(bits.slice(42, 170)) });
  }
  const [{ set, threshold }] = shares;
  if (shares.some((share) => share.set !== set || share.threshold !== threshold)) throw new Closed('the sheets come from different sets');
  const points = shares.filter((share, index) => shares.findIndex(({ x }) => x === share.x) === index).slice(0, threshold);
  if (points.length < threshold) throw new Closed(`${threshold} different sheets are needed`);
  const encrypted = valueAt(points, 255);
  const digest = valueAt(points, 254);
  if (!createHmac('sha256', digest.subarray(4)).update(encrypted).digest().subarray(0, 4).equals(digest.subarray(0, 4))) throw new Closed('the sheets do not fit together');
  let [left, right] = [encrypted.subarray(0, 8), encrypted.subarray(8)];
  const exponent = Number.parseInt(set.slice(16, 20), 2);
  for (const round of [3, 2, 1, 0]) {
    const mask = pbkdf2Sync(Buffer.of(round), right, 2500 << exponent, 8, 'sha256');
    [left, right] = [right, Buffer.from(left.map((byte, index) => byte ^ mask[index]))];
  }
  return Buffer.concat([right, left]);
}

function keyFileSecret(text) {
  const [, hex, sum] = /^pana-key-file 1\r?\n([0-9a-f]{64})\r?\n([0-9a-f]{16})\s*$/u.exec(text) ?? [];
  const key = Buffer.from(hex ?? '', 'hex');
  if (key.length !== 32 || sha256('pana-key-file 1', key).toString('hex', 0, 8) !== sum) throw new Closed('this is no key file, or it is damaged');
  return key;
}

const withoutLineEnd = (text) => text.replace(/\r?\n$/u, '');

/** 4. What a slot of this kind makes of the secret: its key and the associated data of its wrapped key. */
function slotWays(kind, text) {
  if (kind === 'passphrase') {
    const message = Buffer.from(withoutLineEnd(text).normalize('NFKC'), 'utf8');
    return (slot, vault) => {
      const { memoryKiB, passes, lanes, salt, name, version } = slot.kdf;
      if (memoryKiB > 1_048_576 || passes > 64 || lanes > 8 || memoryKiB * passes > 8_388_608) throw new Closed('the cost of a slot is out of bounds');
      const key = argon2Sync('argon2id', { message, nonce: Buffer.from(salt, 'base64'), memory: memoryKiB, passes, parallelism: lanes, tagLength: 32 });
      return [key, parts('pana/1', 'slot', vault, slot.id, kind, name, version, memoryKiB, passes, lanes, salt)];
    };
  }
  const [secret, purpose] = { recovery: () => [recoverySecret(text), 'pana/1 recovery slot'], shares: () => [sharesSecret(text), 'pana/1 shares slot'], 'key-file': () => [keyFileSecret(text), 'pana/1 key file slot'] }[kind]();
  return (slot, vault) => {
    const split = kind === 'shares' ? ['slip-39', slot.threshold, slot.count] : [];
    return [derived(secret, purpose, Buffer.from(slot.salt, 'base64')), parts('pana/1', 'slot', vault, slot.id, kind, ...split, 'hkdf-sha256', slot.salt)];
  };
}

/** 4. Opens the header: the sound copy of the highest generation that is authentic. */
function openHeader(folder, kind, text) {
  const copies = ['vault.json', 'vault.spare.json'].flatMap((name) => {
    try {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (file.format !== 'pana-vault' || sha256(`pana-vault\n${file.version}\n${file.mac}\n${file.header}`).toString('hex') !== file.sum) return [];
      if (file.version > 1) throw new Closed('this vault has a newer format than this file knows');
      const header = JSON.parse(file.header);
      if (header.needs.length > 0) throw new Closed('this vault has a newer format than this file knows');
      return [{ ...file, inner: header }];
    } catch (error) {
      if (error instanceof Closed) throw error;
      return [];
    }
  }).toSorted((a, b) => b.inner.generation - a.inner.generation);
  if (copies.length === 0) throw new Closed('no sound copy of the header');
  const way = slotWays(kind, text);
  for (const { inner, header, version, mac } of copies) {
    const slots = inner.slots.filter((slot) => slot.kind === kind);
    if (slots.length === 0) throw new Closed(`the vault has no key of the kind ${kind}`);
    const vaultKey = slots.reduce((found, slot) => {
      if (found !== null) return found;
      const [key, place] = way(slot, inner.vault);
      return unsealed(key, Buffer.from(slot.wrapped, 'base64'), place);
    }, null);
    if (vaultKey === null) throw new Closed('the secret does not open this vault');
    const right = createHmac('sha256', derived(vaultKey, 'pana/1 header')).update(`pana-vault\n${version}\n${header}`).digest();
    const given = Buffer.from(mac, 'base64');
    if (given.length === right.length && timingSafeEqual(given, right)) return { header: inner, vaultKey };
  }
  throw new Closed('the header was changed by somebody without a key');
}

// 5. Database ------------------------------------------------------------------------------------------------------

const PAGE = 4096;
const KEPT = PAGE - 80;

/** One page of SQLCipher 4; null when its MAC is wrong. Page 1 begins with the salt of the file. */
function plainPage(page, number, key, macKey) {
  const start = number === 1 ? 16 : 0;
  const counter = Buffer.alloc(4);
  counter.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey).update(page.subarray(start, KEPT + 16)).update(counter).digest();
  if (!timingSafeEqual(mac, page.subarray(KEPT + 16))) return null;
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(KEPT, KEPT + 16)).setAutoPadding(false);
  return Buffer.concat([number === 1 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0), cipher.update(page.subarray(start, KEPT)), cipher.final(), Buffer.alloc(80)]);
}

/** The committed pages of a write-ahead log that was left by a crash: SQLite's own format with encrypted pages. */
function logPages(file) {
  const committed = new Map();
  let count = null;
  if (file.length < 32) return { committed, count };
  const big = (file.readUInt32BE(0) & 1) === 1;
  let [a, b] = [0, 0];
  const add = (bytes) => {
    for (let at = 0; at < bytes.length; at += 8) {
      a = (a + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
      b = (b + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
    }
  };
  add(file.subarray(0, 24));
  let pending = new Map();
  for (let at = 32; at + 24 + PAGE <= file.length; at += 24 + PAGE) {
    if (!file.subarray(at + 8, at + 16).equals(file.subarray(16, 24))) break;
    add(file.subarray(at, at + 8));
    add(file.subarray(at + 24, at + 24 + PAGE));
    if (file.readUInt32BE(at + 16) !== a || file.readUInt32BE(at + 20) !== b) break;
    pending.set(file.readUInt32BE(at), file.subarray(at + 24, at + 24 + PAGE));
    const size = file.readUInt32BE(at + 4);
    if (size > 0) {
      for (const [number, page] of pending) committed.set(number, page);
      count = size;
      pending = new Map();
    }
  }
  return { committed, count };
}

function plainDatabase(path, key, complain) {
  const file = readFileSync(path);
  const { committed: log, count: logged } = logPages(existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0));
  const count = logged ?? Math.floor(file.length / PAGE);
  const first = log.get(1) ?? file.subarray(0, PAGE);
  if (first.length < PAGE) throw new Closed('the database is cut short or missing');
  const macKey = pbkdf2Sync(key, Buffer.from(first.subarray(0, 16).map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const pages = [];
  for (let number = 1; number <= count; number += 1) {
    const page = log.get(number) ?? file.subarray((number - 1) * PAGE, number * PAGE);
    const plain = page.length === PAGE ? plainPage(page, number, key, macKey) : null;
    if (plain === null && number === 1) throw new Closed('the first page of the database is damaged, or the key is not its key');
    if (plain === null) complain(`page ${number} of the database is damaged`);
    pages.push(plain ?? Buffer.alloc(PAGE));
  }
  const whole = Buffer.concat(pages);
  whole[18] = 1; // Read it without a write-ahead log: what was in it is here.
  whole[19] = 1;
  return whole;
}

// 6. Tables --------------------------------------------------------------------------------------------------------

function writeCases(folder, out, database, vaultKey, complain) {
  const rows = (sql, ...given) => database.prepare(sql).all(...given).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value) : value])));
  const wrapKey = derived(vaultKey, 'pana/1 case keys');
  const rowKeys = new Map();
  const spare = new Map(rows("SELECT name FROM sqlite_master WHERE name = 'key_copies'").length === 0 ? [] : rows('SELECT case_id, wrapped_key FROM key_copies').map((row) => [row.case_id, row.wrapped_key]));
  for (const row of rows('SELECT * FROM cases ORDER BY id')) {
    const { id } = row;
    const caseKey = [row.wrapped_key, spare.get(id)].reduce((found, wrapped) => found ?? (wrapped === undefined ? null : unsealed(wrapKey, wrapped, parts('pana/1', 'case key', id))), null);
    if (caseKey === null || !/^[0-9A-Za-z-]{1,64}$/u.test(id)) {
      complain(`the key of case ${id} is damaged`);
      continue;
    }
    const rowKey = derived(caseKey, 'pana/1 case rows');
    rowKeys.set(id, rowKey);
    const text = (place, name, sealed) => {
      const open = unsealed(rowKey, sealed, parts('pana/1', place, id, name));
      if (open === null) complain(`${place} ${name} of case ${id} is damaged`);
      return open?.toString('utf8') ?? null;
    };
    const json = (place, name, sealed) => JSON.parse(text(place, name, sealed) ?? 'null');
    const target = join(out, 'cases', id);
    mkdirSync(join(target, 'attachments'), { recursive: true });
    const put = (name, value) => { writeFileSync(join(target, name), `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx', mode: 0o600 }); };
    put('case.json', { id, title: text('cases.title', row.revision, row.title), revision: row.revision, createdAt: row.created_at, changedAt: row.changed_at, content: json('cases.content', row.revision, row.content) });
    writeRevisions(join(target, 'revisions.jsonl'), rows('SELECT * FROM revisions WHERE case_row = ? ORDER BY number', row.row), json);
    put('drafts.json', rows('SELECT * FROM drafts WHERE case_row = ? ORDER BY row', row.row).map((draft) => json('drafts', draft.tag.toString('hex'), draft.body)));
    put('papers.json', rows('SELECT * FROM papers WHERE case_row = ? ORDER BY row', row.row).map((record) => json('papers', record.id, record.body)));
    const blobsKey = derived(caseKey, 'pana/1 case blobs');
    put('attachments.json', rows('SELECT * FROM blobs WHERE case_row = ? ORDER BY row', row.row).map(({ name, body }) => {
      const about = json('blobs', name, body) ?? {};
      const file = `${name}.${String(about.name ?? 'bin').replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').slice(-80)}`;
      const sound = writeAttachment(join(folder, 'blobs', name), join(target, 'attachments', file), blobsKey, id, name, about);
      if (!sound) complain(`attachment ${name} of case ${id} is damaged or missing`);
      return { blob: name, ...about, file: sound ? file : null };
    }));
  }
  return rowKeys;
}

/** 6.2. Contents are whole, or steps between texts in bytes of UTF-8; after a damaged one they are unknown until the next whole one. */
function writeRevisions(path, rows, json) {
  let content = null;
  const lines = rows.map((row) => {
    const body = json('revisions', row.number, row.body);
    const step = body?.content;
    if (step === undefined) content = null;
    else if (step.whole !== undefined) content = Buffer.from(step.whole, 'utf8');
    else if (content !== null) content = Buffer.concat([content.subarray(0, step.start), Buffer.from(step.middle, 'utf8'), content.subarray(content.length - step.end)]);
    const known = content === null ? null : JSON.parse(content.toString('utf8'));
    return JSON.stringify({ number: row.number, at: row.at, by: body?.by, reason: body?.reason, changes: body?.changes, content: known });
  });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''), { flag: 'wx', mode: 0o600 });
}

/** 6.5. The ledger and the place where its chain breaks, if it does. */
function ledger(database, vault, rowKeys) {
  let before = sha256(parts('pana/1', 'ledger', vault));
  let brokenAt = null;
  const entries = database.prepare('SELECT * FROM ledger ORDER BY sequence').all().map((row) => {
    const body = row.body === null ? null : Buffer.from(row.body);
    const hash = sha256(parts('pana/1', 'ledger', before, row.sequence, row.at, row.kind, row.case_id ?? '', body ?? ''));
    if (!hash.equals(Buffer.from(row.hash))) brokenAt ??= row.sequence;
    before = Buffer.from(row.hash);
    const key = rowKeys.get(row.case_id);
    // Of a case: sealed. Of the vault: in clear. Of a case that was deleted: nobody can read it any more.
    const clear = body === null ? null : row.case_id === null ? body : key === undefined ? null : unsealed(key, body, parts('pana/1', 'ledger', row.case_id, row.sequence));
    return { sequence: row.sequence, at: row.at, kind: row.kind, case: row.case_id, details: clear === null ? null : JSON.parse(clear.toString('utf8')) };
  });
  return { chainHolds: brokenAt === null, brokenAt, entries };
}

/** 7. Attachments, chunk by chunk; false (and no file) when anything about one is wrong. */
function writeAttachment(from, to, blobsKey, caseId, name, about) {
  if (!existsSync(from)) return false;
  const source = openSync(from, 'r');
  const target = openSync(to, 'wx', 0o600);
  const hash = createHash('sha256');
  let sound = false;
  try {
    const size = statSync(from).size;
    const head = Buffer.alloc(40);
    if (readSync(source, head, 0, 40, 0) === 40 && head.toString('latin1', 0, 8) === 'PANABLB1') {
      const key = derived(blobsKey, 'pana/1 case blobs', head.subarray(8));
      sound = size > 40;
      for (let at = 40, index = 0; sound && at < size; index += 1) {
        const chunk = Buffer.alloc(Math.min(65_552, size - at));
        readSync(source, chunk, 0, chunk.length, at);
        at += chunk.length;
        const nonce = Buffer.alloc(12);
        nonce.writeUIntBE(index, 5, 6);
        nonce[11] = at >= size ? 1 : 0;
        const clear = gcm(key, nonce, chunk, parts('pana/1', 'blob', caseId, name));
        sound = clear !== null;
        if (clear === null) break;
        hash.update(clear);
        writeSync(target, clear);
      }
    }
    sound &&= hash.digest('hex') === about.sha256;
  } finally {
    closeSync(source);
    closeSync(target);
    if (!sound) rmSync(to);
  }
  return sound;
}

function main([folder, out, option, file, ...more]) {
  const kind = { '--passphrase-file': 'passphrase', '--recovery-file': 'recovery', '--shares-file': 'shares', '--key-file': 'key-file' }[option];
  if (folder === undefined || out === undefined || kind === undefined || file === undefined || more.length > 0) {
    console.error('node decrypt-vault.mjs VAULT OUT --passphrase-file FILE | --recovery-file FILE | --shares-file FILE | --key-file FILE');
    return 2;
  }
  if (existsSync(out) && readdirSync(out).length > 0) {
    console.error(`${out} is not empty; nothing was written`);
    return 2;
  }
  let damaged = 0;
  const complain = (sentence) => {
    damaged += 1;
    console.error(sentence);
  };
  try {
    const { header, vaultKey } = openHeader(folder, kind, readFileSync(file === '-' ? 0 : file, 'utf8'));
    const plain = plainDatabase(join(folder, header.database), derived(vaultKey, 'pana/1 database'), complain);
    mkdirSync(join(out, 'cases'), { recursive: true, mode: 0o700 });
    const scratch = join(out, 'pages.db');
    writeFileSync(scratch, plain, { flag: 'wx', mode: 0o600 });
    const database = new DatabaseSync(scratch, { readOnly: true });
    const schema = database.prepare('PRAGMA user_version').get().user_version;
    if (schema > KNOWN_SCHEMA) complain(`the tables are of the number ${schema}, this file knows ${KNOWN_SCHEMA}: something may be missing`);
    const id = database.prepare("SELECT value FROM vault WHERE name = 'id'").get()?.value;
    if (id !== header.vault) throw new Closed('the database belongs to another vault');
    const rowKeys = writeCases(folder, out, database, vaultKey, complain);
    writeFileSync(join(out, 'ledger.json'), `${JSON.stringify(ledger(database, header.vault, rowKeys), null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    const { slots, ...about } = header;
    writeFileSync(join(out, 'vault.json'), `${JSON.stringify({ ...about, schema, slots: slots.map((slot) => ({ id: slot.id, kind: slot.kind, addedAt: slot.addedAt })) }, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    database.close();
    rmSync(scratch);
    vaultKey.fill(0);
  } catch (error) {
    rmSync(join(out, 'pages.db'), { force: true });
    console.error(error instanceof Closed ? error.message : `the vault could not be read: ${error.code ?? error.message}`);
    return 3;
  }
  return damaged === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
