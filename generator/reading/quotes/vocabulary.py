"""The words by which news says who is quoted, by language.

Tables only. A language without a table has its quotation marks paired, and nobody is taken for the speaker.
"""

from dataclasses import dataclass, field

from generator.reading.quotes import given_names


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Lower-case words of one language that the rules about speakers look for."""

    says: frozenset[str] = frozenset()
    """Finite reporting verbs that may stand before or after the words said."""
    calls: frozenset[str] = frozenset()
    """Reporting verbs that only stand before a quotation: ``called it “...”``."""
    participles: frozenset[str] = frozenset()
    """Forms whose subject is that of the whole sentence: ``..., saying “...”``."""
    auxiliaries: frozenset[str] = frozenset()
    """May stand between a subject and its verb."""
    adverbs: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    """Before a verb of calling they make its subject the one spoken of."""
    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    """May stand inside the phrase that names a speaker: ``a spokesman for``."""
    stops: frozenset[str] = frozenset()
    """Never inside such a phrase."""
    he: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    it: frozenset[str] = frozenset()
    they: frozenset[str] = frozenset()
    selves: frozenset[str] = frozenset()
    """Pronouns nobody outside the text can resolve."""
    sources: tuple[tuple[str, ...], ...] = ()
    """Phrases before a speaker: ``according to``."""
    titles: frozenset[str] = frozenset()
    """Stand before a person's name and are no part of it."""
    bodies: frozenset[str] = frozenset()
    """Common nouns for an organisation: ``the company``."""
    roles: frozenset[str] = frozenset()
    """Common nouns for a person: ``the senator``."""
    anyone: frozenset[str] = frozenset()
    """Nouns that name nobody even at the start of a sentence."""
    works: frozenset[str] = frozenset()
    """Words before a title or a so-called thing."""
    dates: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    """Given names and titles of men."""
    women: frozenset[str] = frozenset()
    pronouns: frozenset[str] = field(init=False)
    given: frozenset[str] = field(init=False)
    functional: frozenset[str] = field(init=False)
    """Words that are no names though a capital may begin them."""
    small: frozenset[str] = field(init=False)
    """The same without nouns and pronouns."""
    common: frozenset[str] = field(init=False)
    """Nouns for people and organisations."""
    helpers: frozenset[str] = field(init=False)
    """What may stand between a subject and its verb."""
    verbs: frozenset[str] = field(init=False)
    source_heads: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Join the tables that are asked together."""
        pronouns = self.he | self.she | self.it | self.they | self.selves
        small = self.determiners | self.stops | self.prepositions | self.dates | self.adverbs
        joined = {
            "pronouns": pronouns,
            "given": self.men | self.women,
            "small": small,
            "functional": small | pronouns | self.anyone,
            "common": self.roles | self.bodies | self.titles,
            "helpers": self.auxiliaries | self.adverbs,
            "source_heads": frozenset(source[0] for source in self.sources),
            "verbs": self.says | self.calls | self.participles,
        }
        for name, words in joined.items():
            object.__setattr__(self, name, words)


_WEEK = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue "
    "tues wed thu thur thurs fri sat sun today yesterday tomorrow tonight christmas easter thanksgiving"
)

ENGLISH = Vocabulary(
    says=_words(
        "said say says told tell tells asked ask asks added adds wrote write writes tweeted tweets posted "
        "replied replies responded responds answered answers explained explains noted notes insisted insists "
        "argued argues claimed claims warned warns declared declares stated states continued continues "
        "concluded concludes recalled recalls joked jokes quipped quips remarked remarks observed observes "
        "commented comments announced announces admitted admits acknowledged acknowledges conceded concedes "
        "confessed confesses confirmed confirms denied denies complained complains suggested suggests "
        "predicted predicts promised promises vowed vows pledged pledges urged urges demanded demands shouted "
        "shouts yelled yells cried cries screamed whispered mused muses lamented laments boasted boasts "
        "bragged brags countered counters retorted retorts interjected exclaimed exclaims asserted asserts "
        "maintained maintains contended contends testified testifies thundered sneered thought thinks "
        "believed believes emphasized emphasizes emphasised stressed stresses reiterated reiterates repeated "
        "repeats agreed agrees advised advises cautioned cautions deadpanned gushed pleaded proclaimed "
        "proclaims protested ranted reasoned reflected reported reports revealed reveals sighed speculated "
        "teased taunted ventured volunteered wondered wonders opined opines chanted chants sang affirmed "
        "affirms elaborated elaborates estimated estimates implied indicated indicates inquired intoned read "
        "reads recounted recounts remembered remembers snapped scoffed scoffs shrugged counseled counselled "
        "instructed mocked mocks chimed quoted charged charges alleged alleges jeered boomed summarized "
        "assured assures reminded reminds informed informs implored implores begged begs pointed points "
        "blogged texted emailed e-mailed messaged bellowed barked put puts swore swears ruled rules went "
        "retweeted captioned communicated prayed preached"
    ),
    calls=_words(
        "called calls described describes dubbed dubs labeled labels labelled branded brands blasted blasts "
        "slammed slams criticized criticizes criticised criticises accused accuses denounced denounces "
        "dismissed dismisses praised praises hailed hails characterized characterizes characterised referred "
        "refers cited cites deemed deems condemned condemns attacked attacks ridiculed decried decries "
        "derided derides touted touts blamed blames welcomed welcomes expressed expresses rejected rejects "
        "likened likens compared considered considers defended defends pronounced declared faulted uttered "
        "termed terms voiced acknowledged spoke speaks issued talked talks apologized apologizes complimented "
        "commended scolded rebuked portrayed portrays painted lauded lambasted excoriated assailed ripped "
        "thanked thanks congratulated congratulates chided chides mentioned mentions signed signalled signaled "
        "advocated proposed proposes bemoaned "
        "invoked threatened threatens shows showed supported"
    ),
    participles=_words(
        "saying adding calling describing telling noting writing arguing warning tweeting declaring asking "
        "insisting claiming stating explaining suggesting promising vowing urging referring accusing "
        "denouncing dismissing labeling labelling blasting slamming criticizing criticising citing quoting "
        "predicting complaining joking acknowledging admitting asserting concluding demanding dubbing "
        "branding stressing emphasizing shouting yelling chanting reading alleging blaming mocking praising "
        "pledging reiterating announcing testifying replying responding proclaiming lamenting characterizing "
        "deeming condemning"
    ),
    auxiliaries=_words(
        "has have had is are was were be been being will would could can may might must should did does do "
        "not never didn't hasn't haven't wouldn't couldn't doesn't then also later both all ’s 's"
    ),
    adverbs=_words(
        "himself herself itself themselves "
        "also later then again soon once even just still often always ever sometimes simply only first "
        "famously recently now twice further since already instead perhaps too almost likes like liked to "
        "went on"
    ),
    passives=_words("was were is are been being be get got gets"),
    determiners=_words(
        "the a an his her its their our my this that these those one two three four five several some many "
        "most few both another other each every no all any"
    ),
    prepositions=_words("of for at from with in to on"),
    stops=_words(
        "according and but or nor so yet that which who whom whose what when where while because if although though as "
        "after before until since unless than how why whether then there here during about against between by "
        "through under over into without within upon amid despite asked following via per not also saying "
        "adding be been being is are was were has have had will would could can should may might must did "
        "does do"
    ),
    he=_words("he him his"),
    she=_words("she her"),
    it=_words("it its"),
    they=_words("they them their"),
    selves=_words("i we you one who me us"),
    sources=(
        ("according", "to"),
        ("in", "the", "words", "of"),
        ("in", "the", "view", "of"),
        ("in", "the", "opinion", "of"),
        ("in", "the", "eyes", "of"),
        ("per",),
    ),
    titles=_words(
        "mr mrs ms miss dr sir lord lady dame prof professor rev reverend hon sen senator senators rep reps "
        "representative congressman congresswoman gov governor lt gen general col colonel maj major capt "
        "captain sgt sergeant adm admiral cmdr commander officer detective sheriff chief president presidents "
        "vice chairman chairwoman chair chairperson chancellor minister secretary ambassador attorney judge "
        "justice justices mayor councilman councilwoman councillor commissioner director leader speaker whip "
        "king queen prince princess pope archbishop bishop cardinal imam rabbi pastor father sister brother "
        "coach spokesman spokeswoman spokesperson ceo cfo coo editor correspondent reporter columnist anchor "
        "host moderator democrat democrats republican republicans democratic libertarian gop conservative "
        "liberal candidate nominee strategist adviser advisor manager analyst lawyer prosecutor solicitor "
        "superintendent inspector constable cllr baroness baron count former then-president treasurer deputy "
        "premier taoiseach comptroller auditor historian author actor actress singer president-elect "
        "assemblyman assemblywoman delegate rep-elect co-chair co-founder founder pollster tycoon billionaire "
        "businessman mogul activist biographer employee commodore lieutenant private corporal counsel aide "
        "surrogate economist"
    ),
    bodies=_words(
        "company companies firm firms group groups campaign campaigns party committee agency department "
        "office bank union court ministry government organization organisation association council board team "
        "club network newspaper paper magazine university school hospital church commission bureau army navy "
        "police administration league federation institute corporation retailer maker carrier airline giant "
        "conglomerate automaker regulator pair two duo coalition foundation panel brand startup publisher "
        "studio operator insurer lender brewer chain manufacturer supplier utility producer charity trust "
        "authority watchdog broadcaster museum start-up carmaker drugmaker chipmaker miner bookmaker orchestra"
    ),
    roles=_words(
        "senator congressman congresswoman governor mayor president candidate nominee billionaire businessman "
        "minister lawyer attorney judge justice actor actress singer republican democrat businesswoman "
        "developer mogul chairman chairwoman chief executive officer director secretary spokesman spokeswoman "
        "spokesperson professor author analyst strategist adviser advisor manager host anchor reporter "
        "columnist leader speaker founder owner coach player official prosecutor sheriff lady pontiff pope "
        "president-elect politician tycoon lawmaker legislator representative representatives aide aides "
        "officials source sources man woman boy girl teacher doctor nurse student mother father wife husband "
        "son daughter brother sister friend neighbor neighbour ambassador commissioner premier chancellor "
        "star filmmaker writer scientist researcher economist expert activist pastor bishop counsel architect "
        "engineer historian editor critic insider veteran resident witness voter supporter supporters deputy "
        "general treasurer captain pilot farmer farmers worker workers designer banker investor inspector "
        "detective surrogate fan partner member members head moderator pollster biographer donor organizer"
    ),
    anyone=_words(
        "critics voters police officials supporters opponents analysts experts authorities witnesses "
        "residents lawyers advocates aides researchers scientists investigators prosecutors organizers "
        "organisers activists people lawmakers economists doctors students some many others most several one "
        "nobody everyone everybody somebody someone anyone sources observers protesters neighbors neighbours "
        "friends relatives family parents reporters journalists executives executive detectives firefighters "
        "spokesman spokeswoman spokesperson q a asked speaking writing responding referring hours days weeks "
        "minutes earlier later meanwhile still however yes no well oh look okay ok thanks something "
        "everything nothing photo video read see watch more last next even yet perhaps maybe today now "
        "afterwards allegedly reportedly apparently additionally finally recently similarly previously "
        "currently initially originally eventually ultimately interestingly importantly unfortunately "
        "fortunately surprisingly separately specifically generally basically actually certainly clearly "
        "obviously frankly honestly sadly ironically notably consequently subsequently accordingly "
        "immediately shortly early formerly nearly roughly exactly such former "
        "statement headline chart sign signs posters banners"
    ),
    works=_words(
        "so-called titled entitled headlined named nicknamed book film movie song novel album show series "
        "play episode magazine memoir musical documentary poem essay called-for sitcom hit single known "
        "program drama thriller bestseller best-seller ballad anthem classic column painting comedy"
    ),
    dates=_WEEK,
    men=given_names.MEN,
    women=given_names.WOMEN,
)
GERMAN = Vocabulary(
    says=_words(
        "sagte sagt sagten gesagt erklärte erklärt erklärten teilte mitteilte betonte betont schrieb schreibt "
        "meinte meint antwortete antwortet fragte fragt warnte warnt forderte fordert kritisierte kritisiert "
        "kündigte sprach spricht nannte nennt bezeichnete bezeichnet berichtete berichtet behauptete "
        "behauptet rief twitterte äußerte lobte versprach versicherte ergänzte fügte so heißt hieß zitierte "
        "verkündete erzählte erzählt sagen bestätigte"
    ),
    calls=_words("nannte nennt bezeichnete bezeichnet kritisierte sprach"),
    participles=frozenset(),
    auxiliaries=_words("hat haben hatte hatten ist wird würde habe"),
    adverbs=_words("auch dann später zudem weiter außerdem am gestern heute"),
    passives=_words("wurde wurden wird werden"),
    determiners=_words("der die das ein eine einer einem des dem den sein seine ihr ihre ihrer seiner"),
    prepositions=_words("von für aus bei im in am vom"),
    stops=_words("und aber oder dass der,die wenn als weil nach vor während gegen durch über ob auf wie mit"),
    he=_words("er"),
    she=_words("sie"),
    it=_words("es"),
    they=frozenset(),
    selves=_words("ich wir man du"),
    sources=(("laut",), ("nach", "angaben", "von"), ("nach", "ansicht", "von")),
    titles=_words(
        "herr frau dr prof professor präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin "
        "chef chefin minister ministerin senator senatorin sprecher sprecherin direktor direktorin "
        "generalsekretär vorsitzender vorsitzende leiter leiterin anwalt anwältin richter richterin"
    ),
    bodies=_words("unternehmen konzern firma partei behörde verband gericht regierung ministerium"),
    roles=_words(
        "sprecher sprecherin minister ministerin politiker politikerin präsident chef chefin experte expertin"
    ),
    anyone=_words("experten kritiker anwohner zeugen viele einige niemand"),
    works=_words("sogenannte sogenannten buch film roman lied titel"),
    dates=_words(
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli "
        "august september oktober november dezember"
    ),
    men=given_names.MEN,
    women=given_names.WOMEN,
)
FRENCH = Vocabulary(
    says=_words(
        "dit déclaré déclare déclarait affirmé affirme expliqué explique ajouté ajoute assuré assure estimé "
        "estime indiqué indique précisé précise souligné souligne répondu répond écrit lancé lance confié "
        "confie regretté regrette dénoncé dénonce promis promet rappelé rappelle reconnu reconnaît conclu "
        "conclut demandé demande insisté insiste annoncé annonce jugé juge tweeté qualifié qualifie disait "
        "témoigne raconte raconté commente commenté martelé prévenu prévient"
    ),
    calls=_words("qualifié qualifie dénoncé dénonce parle parlé évoque évoqué appelle appelé"),
    participles=_words("disant ajoutant affirmant expliquant déclarant qualifiant dénonçant estimant"),
    auxiliaries=_words("a ont avait avaient ai est s'est"),
    adverbs=_words("aussi ensuite encore également ainsi mardi lundi"),
    passives=_words("été"),
    determiners=_words("le la les l' l’ un une des son sa ses leur leurs ce cette"),
    prepositions=_words("de du des d' d’ à au pour"),
    stops=_words("et mais ou que qui dont où quand si comme après avant pendant contre par sur dans lors"),
    he=_words("il lui"),
    she=_words("elle"),
    it=frozenset(),
    they=_words("ils elles"),
    selves=_words("je nous on vous j'ai"),
    sources=(("selon",), ("d'après",), ("d’après",)),
    titles=_words(
        "m mm mme mlle dr président présidente ministre maire directeur directrice député députée sénateur "
        "sénatrice premier première porte-parole secrétaire procureur juge chef patron patronne"
    ),
    bodies=_words("entreprise société groupe parti ministère gouvernement tribunal syndicat association"),
    roles=_words("ministre maire président présidente porte-parole député avocat avocate directeur directrice patron"),
    anyone=_words("certains plusieurs beaucoup personne experts"),
    works=_words("livre film roman chanson intitulé intitulée dit"),
    dates=_words(
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août "
        "septembre octobre novembre décembre"
    ),
    men=given_names.MEN,
    women=given_names.WOMEN,
)
SPANISH = Vocabulary(
    says=_words(
        "dijo dice dijeron dicho afirmó afirma afirmado aseguró asegura asegurado explicó explica explicado "
        "añadió añade añadido declaró declara declarado señaló señala señalado indicó indica manifestó "
        "manifiesta agregó agrega sostuvo sostiene advirtió advierte reconoció reconoce respondió responde "
        "preguntó pregunta escribió escribe comentó comenta insistió insiste subrayó subraya anunció anuncia "
        "prometió denunció denuncia criticó critica calificó califica recordó recuerda expresó expresa "
        "concluyó concluye pidió pide apuntó apunta destacó"
    ),
    calls=_words("calificó califica llamó llama tildó acusó"),
    participles=_words("diciendo añadiendo afirmando asegurando calificando"),
    auxiliaries=_words("ha han había habían"),
    adverbs=_words("también luego después además"),
    passives=_words("fue fueron es son sido"),
    determiners=_words("el la los las un una su sus este esta"),
    prepositions=_words("de del para a al en"),
    stops=_words("y pero o que quien cuando si como tras antes durante contra por sobre"),
    he=_words("él"),
    she=_words("ella"),
    it=frozenset(),
    they=_words("ellos ellas"),
    selves=_words("yo nosotros"),
    sources=(("según",), ("de", "acuerdo", "con")),
    titles=_words(
        "sr sra don doña dr dra presidente presidenta ministro ministra alcalde alcaldesa director directora "
        "diputado diputada senador senadora portavoz secretario secretaria juez jueza fiscal gobernador "
        "gobernadora jefe jefa"
    ),
    bodies=_words("empresa compañía grupo partido ministerio gobierno tribunal sindicato"),
    roles=_words(
        "ministro ministra alcalde alcaldesa presidente presidenta portavoz diputado abogado abogada directora"
    ),
    anyone=_words("algunos muchos varios nadie expertos"),
    works=_words("libro película novela canción llamado llamada titulado titulada"),
    dates=_words(
        "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio "
        "agosto septiembre octubre noviembre diciembre"
    ),
    men=given_names.MEN,
    women=given_names.WOMEN,
)
NONE = Vocabulary()

_LANGUAGES = {"": ENGLISH, "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}


def of(language: str) -> Vocabulary:
    """Return the words of a BCP 47 language; English where none is given."""
    return _LANGUAGES.get(language.casefold().replace("_", "-").split("-", maxsplit=1)[0], NONE)
