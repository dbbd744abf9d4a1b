/* What the files behind the table of fonts hold: the letters of languages, bodies as even as the percents promise, and
 * room for the tallest stacks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <SDL2/SDL_ttf.h>

#include "../../app/base/file.h"
#include "../../app/base/utf8.h"
#include "../../app/device/raster.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { SIZE = 200 }; /* pixels an em */

static Arena arena;
static Raster *raster;

static int start(void **state) {
    (void)state;
    Diags diags = {.arena = &arena};
    raster = raster_open(RASTER_FOLDER, &diags);
    diags_print(&diags, stderr);
    return raster ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    raster_close(raster);
    arena_free(&arena);
    return 0;
}

static const char *path_of(const char *file) {
    return file_join(&arena, STR(RASTER_FOLDER), str_from(file)).at;
}

static const Mask *mask_of(const char *script, const char *tag, const char *text, bool bold) {
    FontId font = font_for(script, str_from(tag));
    if (font == FONT_NONE)
        fail_msg("nothing writes %s", script);
    Shape shape = {.font = font, .bold = bold, .rtl = locale_rtl(locale_of(str_from(tag))), .size = SIZE};
    memcpy(shape.script, script, sizeof shape.script);
    const Mask *mask = raster_mask(raster, &shape, str_from(text));
    if (!mask->height)
        fail_msg("%s: '%s' leaves no ink", fonts[font].name, text);
    return mask;
}

static void every_file_is_one_of_debian(void **state) {
    (void)state;
    for (size_t i = 0; i < font_count; i++) {
        if (!file_exists(path_of(fonts[i].regular)))
            fail_msg("%s is missing", path_of(fonts[i].regular));
        if (!file_exists(path_of(fonts[i].bold)))
            fail_msg("%s is missing", path_of(fonts[i].bold));
    }
}

/* What a text in the language cannot do without; of Latin alphabets what lies beyond English. */
static const struct {
    const char *tag, *script, *letters;
} alphabets[] = {
    {"sv", "Latn", "àÀäÄåÅéÉöÖ"},
    {"da", "Latn", "åÅæÆøØ"},
    {"nb", "Latn", "àÀåÅæÆéÉòÒóÓôÔøØ"},
    {"fi", "Latn", "äÄåÅöÖšŠžŽ"},
    {"is", "Latn", "áÁæÆéÉíÍðÐóÓöÖúÚýÝþÞ"},
    {"fo", "Latn", "áÁæÆíÍðÐóÓøØúÚýÝ"},
    {"kl", "Latn", "åÅæÆøØ"},
    {"se", "Latn", "áÁčČđĐŋŊšŠŧŦžŽ"},
    {"en", "Latn", "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ"},
    {"de", "Latn", "ßäÄöÖüÜ"},
    {"fr", "Latn", "àÀâÂæÆçÇèÈéÉêÊëËîÎïÏôÔùÙûÛüÜÿŸœŒ"},
    {"es", "Latn", "áÁéÉíÍñÑóÓúÚüÜ"},
    {"pt", "Latn", "àÀáÁâÂãÃçÇéÉêÊíÍòÒóÓôÔõÕúÚ"},
    {"pl", "Latn", "óÓąĄćĆęĘłŁńŃśŚźŹżŻ"},
    {"lt", "Latn", "ąĄčČėĖęĘįĮšŠūŪųŲžŽ"},
    {"et", "Latn", "äÄõÕöÖüÜšŠžŽ"},
    {"hu", "Latn", "áÁéÉíÍóÓöÖúÚüÜőŐűŰ"},
    {"ro", "Latn", "âÂîÎăĂșȘțȚ"},
    {"sq", "Latn", "çÇëË"},
    {"tr", "Latn", "çÇöÖüÜğĞİıIşŞ"},
    {"kmr", "Latn", "çÇêÊîÎşŞûÛ"},
    {"vi", "Latn",
     "àÀáÁâÂãÃèÈéÉêÊìÌíÍòÒóÓôÔõÕùÙúÚýÝăĂđĐĩĨũŨơƠưƯạẠảẢấẤầẦẩẨẫẪậẬắẮằẰẳẲẵẴặẶẹẸẻẺẽẼếẾềỀểỂễỄệỆỉỈịỊọỌỏỎốỐồỒổỔỗỖ"
     "ộỘớỚờỜởỞỡỠợỢụỤủỦứỨừỪửỬữỮựỰỳỲỵỴỷỶỹỸ"},
    {"so", "Latn", "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ"},
    {"om", "Latn", "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ"},
    {"ha", "Latn", "ƙƘƴƳɓƁɗƊʼ"},
    {"yo", "Latn", "àÀáÁèÈéÉìÌíÍòÒóÓùÙúÚńŃǹǸḿḾṣṢẹẸọỌ"},
    {"el", "Grek", "ΐάΆέΈήΉίΊΰαΑβΒγΓδΔεΕζΖηΗθΘιΙκΚλΛμΜνΝξΞοΟπΠρΡςΣστΤυΥφΦχΧψΨωΩϊΪϋΫόΌύΎώΏ"},
    {"uk", "Cyrl", "ʼаАбБвВгГдДеЕжЖзЗиИйЙкКлЛмМнНоОпПрРсСтТуУфФхХцЦчЧшШщЩьЬюЮяЯєЄіІїЇґҐ"},
    {"ru", "Cyrl", "аАбБвВгГдДеЕжЖзЗиИйЙкКлЛмМнНоОпПрРсСтТуУфФхХцЦчЧшШщЩъЪыЫьЬэЭюЮяЯёЁ"},
    {"sr", "Cyrl", "аАбБвВгГдДеЕжЖзЗиИкКлЛмМнНоОпПрРсСтТуУфФхХцЦчЧшШђЂјЈљЉњЊћЋџЏ"},
    {"bg", "Cyrl", "аАбБвВгГдДеЕжЖзЗиИйЙкКлЛмМнНоОпПрРсСтТуУфФхХцЦчЧшШщЩъЪьЬюЮяЯ"},
    {"mk", "Cyrl", "аАбБвВгГдДеЕжЖзЗиИкКлЛмМнНоОпПрРсСтТуУфФхХцЦчЧшШѓЃѕЅјЈљЉњЊќЌџЏ"},
    {"mn", "Cyrl", "аАбБвВгГдДеЕжЖзЗиИйЙкКлЛмМнНоОпПрРсСтТуУфФхХцЦчЧшШщЩъЪыЫьЬэЭюЮяЯёЁүҮөӨ"},
    {"kk", "Cyrl", "аАбБвВгГдДеЕжЖзЗиИйЙкКлЛмМнНоОпПрРсСтТуУфФхХцЦчЧшШщЩъЪыЫьЬэЭюЮяЯёЁіІғҒқҚңҢүҮұҰһҺәӘөӨ"},
    {"ar", "Arab", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰ"},
    {"fa", "Arab", "ءآأؤئابةتثجحخدذرزسشصضطظعغفقلمنهوپچژکگیًٌٍّٔ"},
    {"prs", "Arab", "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیًَُِّْ"},
    {"ps", "Arab", "ءآأؤئابةتثجحخدذرزسشصضطظعغفقلمنهويټپځڅچډړږژښکګگڼیۍېًٌٍَُِّْٰٔ"},
    {"ckb", "Arab", "ئابتجحخدرزسشعغفقلمنوپچڕژڤکگڵھۆیێە"},
    {"ug", "Arab", "ابتجخدرزسشغفقكلمنوىيپچژڭگھۆۇۈۋېە"},
    {"uz-Arab", "Arab", "ءآأؤئابةتثجحخدذرزسشصضطظعغفقلمنهوپچژکگۇۉیًٌٍَُِّْٰٔ"},
    {"ur", "Arab", "آؤئءابتثجحخدذرزسشصضطظعغفقلمنوٹپچڈڑژکگھہیے"},
    {"pa-Arab", "Arab", "ءآؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنݨںوہھیےُ"},
    {"skr", "Arab", "ابٻپتٹثجڄچحخدݙڈذرڑزژسشصضطظعغفقکگڳلمنݨںوہھءیے"},
    {"sd", "Arab", "ءآابتثجحخدذرزسشصضطظعغفقلمنهويٺٻٽپٿڀڃڄچڇڊڌڍڏڙڦکڪگڱڳڻھ"},
    {"ks", "Arab", "ؠءآأؤابپتثٹجچحخدذڈرزڑژسشصضطظعغفقکگلمنںوہھۄۆیۍےٲٳێ"},
    {"khw", "Arab", "ابپتٹثجچځڅݮݯحخدڈذرڑزژݱسشݰصضطظعغفقکگلمنںوہھءیےݗݣ"},
    {"ti", "Ethi", "ሀለሐመሠረሰሸቀቐቈቘበቨተቸኀኈነኘአከኰኸዀወዐዘዠየደጀገጐጠጨጰጸፀፈፐሉሊላሌልሎሏቿ፟"},
    {"am", "Ethi", "ሀለሐመሠረሰሸቀቈበቨተቸኀኈነኘአከኰኸወዐዘዠየደጀገጐጠጨጰጸፀፈፐሁሂሃሄህሆሟሯቧቷጧጯፏፗ"},
    {"he", "Hebr", "אבגדהוזחטיךכלםמןנסעףפץצקרשת"},
    {"yi", "Hebr", "אבגדהוזחטיךכלםמןנסעףץצקרשת"},
    {"syr", "Syrc", "ܐܒܓܕܗܘܙܚܛܝܟܠܡܢܣܥܦܨܩܪܫܬ݂ܰܳܶܺܽܿ݁"},
    {"hy", "Armn", "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև"},
    {"ka", "Geor", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"},
    {"hi", "Deva", "अआइईउऊऋऌऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहऽॐँंः़ािीुूृॅेैॉोौ्"},
    {"ne", "Deva", "अआइईउऊऋऌऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहऽॐँंः़ािीुूृॅेैॉोौ्"},
    {"mr", "Deva", "अआइईउऊऋऌऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरऱलळवशषसहऽॐँंः़ािीुूृॅेैॉोौ्"},
    {"bn", "Beng", "অআইঈউঊঋঌএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহঽৎৠৡ৺ঁংঃ়ািীুূৃৄেৈোৌ্ৗৢৣ"},
    {"as", "Beng", "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযলশষসহৰৱঁংঃ়ািীুূৃেৈোৌ্"},
    {"pa", "Guru", "ਅਆਇਈਉਊਏਐਓਔਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹੜ੦੧੨੩੪੫੬੭੮੯ੲੳੴ਼ਾਿੀੁੂੇੈੋੌ੍ੰੱ"},
    {"gu", "Gujr", "અઆઇઈઉઊઋઍએઐઑઓઔકખગઘઙચછજઝઞટઠડઢણતથદધનપફબભમયરલળવશષસહઽૐૠઁંઃ઼ાિીુૂૃૄૅેૈૉોૌ્"},
    {"or", "Orya", "ଅଆଇଈଉଊଋଏଐଓଔକଖଗଘଙଚଛଜଝଞଟଠଡଢଣତଥଦଧନପଫବଭମଯରଲଳଵଶଷସହୟୱଁଂଃ଼ାିୀୁୂୃେୈୋୌ୍"},
    {"ta", "Taml", "ஃஅஆஇஈஉஊஎஏஐஒஓஔகஙசஜஞடணதநனபமயரறலளழவஷஸஹாிீுூெேைொோௌ்"},
    {"te", "Telu", "అఆఇఈఉఊఋఌఎఏఐఒఓఔకఖగఘఙచఛజఝఞటఠడఢణతథదధనపఫబభమయరఱలళవశషసహౠౡఁంఃాిీుూృౄెేైొోౌ్ౕౖ"},
    {"kn", "Knda", "ಅಆಇಈಉಊಋಌಎಏಐಒಓಔಕಖಗಘಙಚಛಜಝಞಟಠಡಢಣತಥದಧನಪಫಬಭಮಯರಱಲಳವಶಷಸಹಽೠೡ೦೧೨೩೪೫೬೭೮೯ಂಃ಼ಾಿೀುೂೃೄೆೇೈೊೋೌ್ೕೖ"},
    {"ml", "Mlym", "അആഇഈഉഊഋഌഎഏഐഒഓഔകഖഗഘങചഛജഝഞടഠഡഢണതഥദധനപഫബഭമയരറലളഴവശഷസഹൠൡൺൻർൽൾൿംഃാിീുൂൃെേൈൊോൌ്ൗ"},
    {"si", "Sinh", "අආඇඈඉඊඋඌඍඑඒඓඔඕඖකඛගඝඞඟචඡජඣඤඥටඨඩඪණඬතථදධනඳපඵබභමඹයරලවශෂසහළෆංඃ්ාැෑිීුූෘෙේෛොෝෞෟෲ"},
    {"th", "Thai", "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะาำเแโใไๅๆัิีึืฺุู็่้๊๋์ํ๎"},
    {"lo", "Laoo", "ກຂຄງຈຊຍດຕຖທນບປຜຝພຟມຢຣລວສຫອຮຯະາຳຽເແໂໃໄໆໜໝັິີຶືຸູົຼ່້໊໋໌ໍ"},
    {"km", "Khmr", "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអឥឦឧឩឪឫឬឭឮឯឰឱឲឳាិីឹឺុូួើឿៀេែៃោៅំះៈ៉៊់៍័្"},
    {"my", "Mymr", "ကခဂဃငစဆဇဈဉညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအဣဤဥဦဧဩဪဿ၏ါာိီုူေဲံ့း္်ျြွှ"},
    {"shn", "Mymr", "ၵၶငၸသၺတထၼပၽၾမယရလဝႁဢၷၹၿႀႃၢၤႄိီုူေဵႅႆံ်ႂႇႈးႉႊ"},
    {"ksw", "Mymr", "ကခဂဃငစဆၡညတထဒနပဖဘမယရလဝသဟအဧၦါံၢုူ့ၣိၤဲွြျှၫၬၭၧ"},
    {"mnw", "Mymr", "ကခဂဃၚစဆဇၛဉညဋဌၜဎဏတထဒဓနပဖဗဘမယရလဝသဟဠၝအါာိဳဴုူေဲံ့း်ၞၟၠ"},
    {"bo", "Tibt", "ཀཁགངཅཆཇཉཊཋཌཎཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤཥསཧཨཪིུཷཹེཻོཽཾཿ྄ྀྐྑྒྔྕྖྗྙྚྛྜྞྟྠྡྣྤྥྦྨྩྪྫྭྮྯྰྱྲླྴྵྶྷྸྺྻྼ"},
    {"dv", "Thaa", "ހށނރބޅކއވމފދތލގޏސޑޒޓޔޕޖޗޘޙޚޛޜޝޞޟޠޡޢޣޤޥަާިީުޫެޭޮޯް"},
    {"zgh", "Tfng", "ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ"},
    {"nqo", "Nkoo", "ߊߋߌߍߎߏߐߑߒߓߔߕߖߗߘߙߚߛߜߝߞߟߠߡߢߣߤߥߦߧߨߩߪ߲߫߬߭߮߯߰߱߳"},
    {"ff-Adlm", "Adlm",
     "𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛"
     "𞤜𞤝𞤞𞤟𞤠𞤡𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷"
     "𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃𞥊𞥄𞥅𞥆𞥇𞥈𞥉"},
    {"rhg", "Rohg",
     "𐴀𐴁𐴂𐴃𐴄𐴅𐴆𐴇𐴈𐴉𐴊𐴋𐴌𐴍𐴎𐴏𐴐𐴑𐴒𐴓𐴔𐴕𐴖𐴗𐴘𐴙𐴚𐴛"
     "𐴜𐴝𐴞𐴟𐴠𐴡𐴢𐴣𐴤𐴥𐴦𐴧"},
    {"chr", "Cher", "ᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴ"},
    {"iu", "Cans",
     "ᐃᐄᐅᐆᐊᐋᐱᐲᐳᐴᐸᐹᑉᑎᑏᑐᑑᑕᑖᑦᑭᑮᑯᑰᑲᑳᒃᒋᒌᒍᒎᒐᒑᒡᒥᒦᒧᒨᒪᒫᒻᓂᓃᓄᓅᓇᓈᓐᓯᓰᓱᓲᓴᓵᔅᓕᓖᓗᓘᓚᓛᓪᔨᔩᔪᔫᔭᔮᔾᕕᕖᕗᕘᕙᕚᕝᕆᕇᕈᕉᕋᕌᕐᕿᖀᖁᖂᖃᖄᖅᖏᖐᖑᖒᖓᖔᖕᙱᙲᙳ"
     "ᙴᙵᙶᖖᖠᖡᖢᖣᖤᖥᖦᕼ"},
    {"mn-Mong", "Mong", "ᠠᠡᠢᠣᠤᠥᠦᠧᠨᠩᠪᠫᠬᠭᠮᠯᠰᠱᠲᠳᠴᠵᠶᠷᠸᠹᠺᠻᠼᠽᠾᠿᡀᡁᡂ"},
    {"mni", "Mtei", "ꯀꯁꯂꯃꯄꯅꯆꯇꯈꯉꯊꯋꯌꯍꯎꯏꯐꯑꯒꯓꯔꯕꯖꯗꯘꯙꯚꯛꯜꯝꯞꯟꯠꯡꯢꯣꯤꯥꯦꯧꯨꯩꯪ꯬꯭"},
    {"sat", "Olck", "ᱚᱛᱜᱝᱞᱟᱠᱡᱢᱣᱤᱥᱦᱧᱨᱩᱪᱫᱬᱭᱮᱯᱰᱱᱲᱳᱴᱵᱶᱷᱸᱹᱺᱻᱼᱽ"},
    {"ccp", "Cakm", "𑄃𑄄𑄅𑄆𑄇𑄈𑄉𑄊𑄋𑄌𑄍𑄎𑄏𑄐𑄑𑄒𑄓𑄔𑄕𑄖𑄗𑄘𑄙𑄚𑄛𑄜𑄝𑄞𑄟𑄠𑄡𑄢𑄣𑄤𑄥𑄦𑄀𑄁𑄂𑄧𑄨𑄩𑄪𑄫𑄬𑄭𑄮𑄯𑄰𑄱𑄲𑄳𑄴"},
    {"jv", "Java", "ꦄꦅꦆꦇꦈꦉꦊꦋꦌꦍꦎꦏꦐꦑꦒꦓꦔꦕꦖꦗꦘꦙꦚꦛꦜꦝꦞꦟꦠꦡꦢꦣꦤꦥꦦꦧꦨꦩꦪꦫꦬꦭꦮꦯꦰꦱꦲꦀꦁꦂꦃ꦳ꦴꦵꦶꦷꦸꦹꦺꦻꦼꦽꦾꦿ꧀"},
    {"ban", "Bali", "ᬅᬆᬇᬈᬉᬊᬋᬌᬍᬎᬏᬐᬑᬒᬓᬔᬕᬖᬗᬘᬙᬚᬛᬜᬝᬞᬟᬠᬡᬢᬣᬤᬥᬦᬧᬨᬩᬪᬫᬬᬭᬮᬯᬰᬱᬲᬳᬀᬁᬂᬃᬄᬵᬶᬷᬸᬹᬺᬻᬼᬽᬾᬿᭀᭁᭂᭃ᭄"},
    {"ii", "Yiii", "ꀀꀁꀂꀃꀄꀅꀆꀇꀈꀉꀊꀋꂰꃀꃴꄀꄯꅉꅝꆀꆈꇁꇴꈌꈝꉀꉘꉠꉬꊀꊿꋌꋥꌋꌠꍃꍝꎂꎭꏀꏦꐕꑀꑳꒌ"},
    {"vai", "Vaii", "ꔀꔁꔂꔃꔤꔥꔦꔧꔬꔻꕉꕋꕎꕒꕔꕕꕘꕙꕞꕢꕩꕪꕬꕮꖃꖆꖉꖌꖏꖒꖕꖘꖛꖞꖡꖤꖧꖨꖴꖷꖸꖺꖼꖾꖿꗋꗏꗑꗒ"},
};

/* The raster answers for regular faces; bold ones are asked themselves. */
static void every_alphabet_is_covered(void **state) {
    (void)state;
    const Measure *measure = raster_measure(raster);
    for (size_t i = 0; i < COUNT(alphabets); i++) {
        const char *tag = alphabets[i].tag;
        FontId font = font_for(alphabets[i].script, str_from(tag));
        if (font == FONT_NONE)
            fail_msg("nothing writes %s in %s", tag, alphabets[i].script);
        TTF_Font *bold = TTF_OpenFont(path_of(fonts[font].bold), 16);
        assert_non_null(bold);
        Str letters = str_from(alphabets[i].letters);
        for (size_t at = 0; at < letters.len;) {
            uint32_t letter = utf8_next(letters, &at);
            if (!measure->covers(measure->self, font, letter))
                fail_msg("%s: %s has no U+%04X", tag, fonts[font].name, letter);
            if (!TTF_GlyphIsProvided32(bold, letter))
                fail_msg("%s: the bold %s has no U+%04X", tag, fonts[font].name, letter);
        }
        TTF_CloseFont(bold);
    }
}

/* A letter without parts above and below for every row that writes a script, and what it should stand beside: an x
 * or a capital. */
static const struct {
    const char *script, *tag, *letter;
    char beside;
} bodies[] = {
    {"Latn", "sv", "x", 'x'},     {"Grek", "el", "κ", 'x'},     {"Cyrl", "uk", "х", 'x'},
    {"Arab", "ar", "د", 'x'},     {"Arab", "ur", "د", 'x'},     {"Ethi", "ti", "ለ", 'H'},
    {"Thai", "th", "ก", 'x'},     {"Deva", "hi", "क", 'x'},     {"Syrc", "syr", "ܒ", 'x'},
    {"Armn", "hy", "ա", 'x'},     {"Geor", "ka", "ი", 'x'},     {"Hebr", "he", "ב", 'x'},
    {"Beng", "bn", "ক", 'x'},     {"Taml", "ta", "ப", 'x'},     {"Mymr", "my", "ပ", 'x'},
    {"Guru", "pa", "ਕ", 'x'},     {"Gujr", "gu", "ક", 'x'},     {"Sinh", "si", "ක", 'x'},
    {"Telu", "te", "ల", 'x'},     {"Knda", "kn", "ಲ", 'x'},     {"Mlym", "ml", "ക", 'x'},
    {"Orya", "or", "କ", 'x'},     {"Khmr", "km", "ក", 'x'},     {"Laoo", "lo", "ກ", 'x'},
    {"Tibt", "bo", "བ", 'x'},     {"Thaa", "dv", "ށ", 'x'},     {"Tfng", "zgh", "ⵎ", 'H'},
    {"Nkoo", "nqo", "ߏ", 'x'},    {"Adlm", "ff", "𞤢", 'x'},  {"Rohg", "rhg", "𐴂", 'x'},
    {"Mong", "mn", "ᠣ", 'x'},     {"Cans", "iu", "ᑐ", 'H'},     {"Cher", "chr", "Ꮳ", 'H'},
    {"Bali", "ban", "ᬩ", 'x'},    {"Bamu", "bax", "ꚡ", 'H'},    {"Bass", "bsq", "𖫑", 'H'},
    {"Batk", "btk", "ᯅ", 'x'},    {"Bugi", "bug", "ᨆ", 'x'},    {"Buhd", "bku", "ᝑ", 'x'},
    {"Cakm", "ccp", "𑄟", 'x'},    {"Cham", "cjm", "ꨚ", 'x'},    {"Copt", "cop", "ⲕ", 'x'},
    {"Gong", "wsg", "𑵶", 'x'}, {"Hano", "hnn", "ᜱ", 'x'},    {"Java", "jv", "ꦲ", 'x'},
    {"Kali", "kyu", "ꤊ", 'x'},    {"Lepc", "lep", "ᰀ", 'x'},    {"Limb", "lif", "ᤕ", 'x'},
    {"Lisu", "lis", "ꓡ", 'H'},    {"Mand", "mid", "ࡁ", 'x'},    {"Gonm", "wsg", "𑴌", 'x'},
    {"Medf", "dmf", "𖹠", 'x'}, {"Mtei", "mni", "ꯃ", 'x'},    {"Mend", "men", "𞠍", 'H'},
    {"Plrd", "hmd", "𖼀", 'H'},    {"Mroo", "mro", "𖩀", 'H'}, {"Talu", "khb", "ᦅ", 'x'},
    {"Newa", "new", "𑐎", 'x'}, {"Hmnp", "mww", "𞄀", 'H'}, {"Olck", "sat", "ᱚ", 'H'},
    {"Osge", "osa", "𐓘", 'x'}, {"Osma", "so", "𐒖", 'H'},     {"Hmng", "hmn", "𖬖", 'H'},
    {"Pauc", "ctd", "𑫀", 'H'}, {"Rjng", "rej", "ꤰ", 'H'},    {"Samr", "smp", "ࠁ", 'H'},
    {"Saur", "saz", "ꢒ", 'H'},    {"Sgnw", "sgn", "𝠀", 'H'}, {"Sora", "srb", "𑃐", 'H'},
    {"Sund", "su", "ᮝ", 'H'},     {"Sylo", "syl", "ꠇ", 'x'},    {"Tglg", "tl", "ᜋ", 'x'},
    {"Tagb", "tbw", "ᝣ", 'x'},    {"Tale", "tdd", "ᥑ", 'x'},    {"Lana", "nod", "ᨠ", 'x'},
    {"Tavt", "blt", "ꪀ", 'x'},    {"Vaii", "vai", "ꔀ", 'H'},    {"Wcho", "nnp", "𞋀", 'H'},
    {"Wara", "hoc", "𑣀", 'x'}, {"Yezi", "kmr", "𐺄", 'x'}, {"Yiii", "ii", "ꀕ", 'H'},
};

static bool within(int value, int of, int least, int most) {
    return value * 100 >= of * least && value * 100 <= of * most;
}

static void letters_are_even(void **state) {
    (void)state;
    bool seen[FONT_NONE] = {false};
    int x = mask_of("Latn", "sv", "x", false)->height, capital = mask_of("Latn", "sv", "H", false)->height;
    for (size_t i = 0; i < COUNT(bodies); i++) {
        const char *script = bodies[i].script, *tag = bodies[i].tag, *letter = bodies[i].letter;
        int height = mask_of(script, tag, letter, false)->height, bold = mask_of(script, tag, letter, true)->height;
        bool even = bodies[i].beside == 'x' ? within(height, x, 90, 120) : within(height, capital, 86, 102);
        if (!even)
            fail_msg("%s %s is %d pixels high, x %d and H %d", script, letter, height, x, capital);
        if (!within(bold, height, 95, 113))
            fail_msg("%s %s is %d pixels high, in bold %d", script, letter, height, bold);
        seen[font_for(script, str_from(tag))] = true;
    }
    for (size_t i = 0; i < font_count; i++) {
        if (*fonts[i].scripts && fonts[i].scripts[0] != 'Z' && !seen[i])
            fail_msg("%s has no letter to be measured by", fonts[i].name);
    }
}

/* The tallest that ordinary words pile up, and by how many hundredths of an em the font's own metrics fall short of
 * it: the lines around it must have that much to spare. */
static const struct {
    const char *tag, *script, *word;
    int above, below;
} stacks[] = {
    {"vi", "Latn", "ẾẰỖ", 0, 0},
    {"vi", "Latn", "ặệộ", 0, 0},
    {"uk", "Cyrl", "ЇЙщ", 0, 0},
    {"el", "Grek", "ΪΏΐ", 0, 0},
    {"ar", "Arab", "مُحَمَّدٍ", 0, 0},
    {"ar", "Arab", "شَّيْءٍ", 0, 0},
    {"ar", "Arab", "طِبِّي", 0, 0},
    {"ur", "Arab", "ڈُّ", 0, 0},
    {"ur", "Arab", "پٹِّی", 0, 0},
    {"ti", "Ethi", "ሿጧፗ", 0, 0},
    {"he", "Hebr", "שׁלּוֹם", 0, 0},
    {"syr", "Syrc", "ܫܠܳܡܐ", 12, 0},
    {"th", "Thai", "ที่ปู่น้ำ", 0, 0},
    {"th", "Thai", "กตัญญู", 0, 0},
    {"lo", "Laoo", "ປຶ້ນ້ຳ", 0, 0},
    {"hi", "Deva", "र्द्धीं", 0, 0},
    {"hi", "Deva", "लट्ठू", 0, 0},
    {"bn", "Beng", "র্ক্ষি", 0, 0},
    {"bn", "Beng", "রাষ্ট্রূ", 0, 0},
    {"pa", "Guru", "ਨ੍ਹੂੰ", 0, 0},
    {"gu", "Gujr", "શ્ર્યૂ", 0, 0},
    {"or", "Orya", "ରାଷ୍ଟ୍ରୈଁ", 0, 0},
    {"ta", "Taml", "ஸ்ரீ", 0, 0},
    {"te", "Telu", "స్త్రీ", 0, 0},
    {"te", "Telu", "లక్ష్మ్యై", 0, 0},
    {"kn", "Knda", "ಸ್ತ್ರೀ", 0, 0},
    {"kn", "Knda", "ಲಕ್ಷ್ಮ್ಯೈ", 0, 0},
    {"ml", "Mlym", "സ്ത്രീ", 0, 0},
    {"ml", "Mlym", "തത്ത്വൗ", 0, 0},
    {"si", "Sinh", "ශ්‍රී", 0, 0},
    {"si", "Sinh", "ක්‍ෂ්‍යූ", 0, 0},
    {"km", "Khmr", "ស្ត្រី", 0, 0},
    {"km", "Khmr", "ខ្ញុំ", 0, 26},
    {"km", "Khmr", "ផ្លូវ", 0, 26},
    {"my", "Mymr", "သ္တြီ", 0, 0},
    {"my", "Mymr", "ချွှူ့", 0, 0},
    {"shn", "Mymr", "ၵႂၢမ်း", 0, 0},
    {"bo", "Tibt", "བསྒྲུབས", 0, 0},
    {"bo", "Tibt", "ཧཱུྃ", 0, 0},
    {"dv", "Thaa", "ޤާޢިމްކޮށް", 0, 0},
    {"nqo", "Nkoo", "ߛߣߍ߲߫", 0, 0},
    {"ff-Adlm", "Adlm", "𞤌𞥅𞤥𞤢𞥄𞤲", 7, 0},
    {"rhg", "Rohg", "𐴌𐴟𐴇𐴥𐴝", 3, 0},
    {"iu", "Cans", "ᐂᖠ", 0, 0},
    {"jv", "Java", "ꦱ꧀ꦠꦿꦷꦁ", 0, 0},
    {"ban", "Bali", "ᬲ᭄ᬯᬲ᭄ᬢ᭄ᬬᬲ᭄ᬢᬸ", 0, 0},
    {"ccp", "Cakm", "𑄇𑄳𑄢𑄪", 0, 22},
};

static void stacks_keep_within_the_line(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(stacks); i++) {
        for (int bold = 0; bold < 2; bold++) {
            const Mask *mask = mask_of(stacks[i].script, stacks[i].tag, stacks[i].word, bold);
            int above = mask->top - mask->ascent, below = mask->height - mask->top - mask->descent;
            const int rounding = 1;
            if (above > stacks[i].above * SIZE / 100 + rounding || below > stacks[i].below * SIZE / 100 + rounding)
                fail_msg("%s %s: %d pixels of %d above the ascent, %d below the descent", stacks[i].tag, stacks[i].word,
                         above, SIZE, below);
            if (stacks[i].below && below <= (stacks[i].below - 5) * SIZE / 100)
                fail_msg("%s %s: less is missing than the table says: %d", stacks[i].tag, stacks[i].word, below);
        }
    }
}

static void code_is_of_one_width(void **state) {
    (void)state;
    for (int bold = 0; bold < 2; bold++) {
        Shape shape = {.font = FONT_CODE, .bold = bold, .size = SIZE, .script = "Latn"};
        int narrow = raster_mask(raster, &shape, STR("iiii"))->advance;
        assert_true(narrow > 0);
        assert_int_equal(raster_mask(raster, &shape, STR("WWWW"))->advance, narrow);
        assert_int_equal(raster_mask(raster, &shape, STR("0@å_"))->advance, narrow);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_is_one_of_debian),
        cmocka_unit_test(every_alphabet_is_covered),
        cmocka_unit_test(letters_are_even),
        cmocka_unit_test(stacks_keep_within_the_line),
        cmocka_unit_test(code_is_of_one_width),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
