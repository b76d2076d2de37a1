"""Given names that are short or pet forms of another: ``Bill`` for ``William``.

Common knowledge of English-speaking countries, with the best known Russian, Spanish and German ones. Never tells
whether two people are one; a form may belong to several names.
"""

from functools import cache

_SHORT = """
abigail: abby; abraham: abe; albert: al bert; alexander: alex sandy sasha alec; alexandra: alex sandra sasha; alfred:
al fred alf; amanda: mandy; andrei: andy; andrew: andy drew; anthony: tony; antonio: tony toni; arthur: art; barbara:
barb barbie; benjamin: ben benny; bernard: bernie; bernardo: bernie; bradley: brad; catherine: cathy kate katie;
charles: charlie chuck chas; christian: chris; christina: chris tina; christine: chris tina; christopher: chris kit;
clifford: cliff; clinton: clint; cynthia: cindy; daniel: dan danny; david: dave davy; deborah: deb debbie; debra: deb
debbie; dennis: denny; dmitri: dima; dmitry: dima; donald: don donny; dorothy: dot dottie; douglas: doug; edmund: ed
eddie ted; edward: ed eddie ned ted teddy; edwin: ed eddie; eleanor: ellie nell; elizabeth: beth betsy betty eliza
lisa liz lizzie libby; emanuel: manny; ernest: ernie; eugene: gene; evgeny: zhenya; florence: flo; frances: fran;
francis: frank; francisco: paco; franklin: frank; frederick: fred freddie freddy; friedrich: fritz; gabriel: gabe;
geoffrey: geoff jeff; gerald: gerry jerry; gerard: gerry; gregory: greg gregg; harold: hal harry; henry: hank harry;
herbert: herb bert; howard: howie; ignacio: nacho; irving: irv; jacob: jake; james: jim jimmy jamie; janet: jan;
jeffrey: jeff; jennifer: jen jenny; jeremy: jerry; jerome: jerry; jessica: jess jessie; joan: joanie; johannes: hans;
john: jack jon johnny; jonathan: jon; jose: pepe; joseph: joe joey; joshua: josh; judith: judy; julian: jules;
katherine: kate kathy katie kat; kathleen: kathy kate; kathryn: kate kathy katie; kenneth: ken kenny; kimberly: kim;
laurence: larry; lawrence: larry; leonard: len lenny leo; leslie: les; lewis: lew; louis: lou; louise: lou; lucille:
lucy; manuel: manny manolo; margaret: maggie meg peggy marge; maria: mimi; martin: marty; matthew: matt; maurice: moe;
maximilian: max; maxwell: max; megan: meg; melissa: missy; melvin: mel; michael: mike mick mickey micky misha;
michelle: shelly; mikhail: misha; mitchell: mitch; mortimer: mort; nancy: nan; natalie: nat; nathan: nat nate;
nathaniel: nat nate; nicholas: nick nicky; nicolas: nick nico; nikolai: kolya; norman: norm; oliver: ollie; pamela:
pam; patricia: pat patty trish; patrick: pat paddy; paul: paulie; peter: pete; philip: phil; phillip: phil; rachel:
rae; randall: randy; randolph: randy; raymond: ray; rebecca: becky becca; reginald: reg; richard: dick rich rick
ricky; robert: bob bobby rob robbie bert; roberto: beto; rodney: rod; roger: rog; roland: rollo; ronald: ron ronnie;
rudolph: rudy; rupert: rupe; russell: russ; samantha: sam; samuel: sam sammy; sandra: sandy; sebastian: seb; sergei:
seryozha; sidney: sid; solomon: sol; stanley: stan; stephanie: steph; stephen: steve stevie; steven: steve stevie;
stuart: stu; susan: sue susie suzy; susannah: sue; suzanne: sue suzy; sylvester: sly; terence: terry; terrence: terry;
theodore: ted teddy theo; theresa: terry tess; thomas: tom tommy; timothy: tim timmy; tobias: toby; ulysses: uly;
valerie: val; vanessa: nessa; veronica: ronnie; victor: vic; victoria: vicky tori; vincent: vince vinny; virginia:
ginny; vladimir: vlad vova volodya; walter: walt wally; wilhelm: willi; william: bill billy will willie liam; winston:
win; yevgeny: zhenya; zachary: zach zack
"""


def alike(left: str, right: str) -> bool:
    """Tell whether two given names, in lower case, are forms of one."""
    forms = _forms()
    return left != right and bool(forms.get(left, frozenset((left,))) & forms.get(right, frozenset((right,))))


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Return the full names that each form stands for, a full name for itself, too."""
    forms: dict[str, set[str]] = {}
    for entry in _SHORT.split(";"):
        full, _, shorts = entry.strip().partition(": ")
        for form in (full, *shorts.split()):
            forms.setdefault(form, set()).add(full)
    return {form: frozenset(fulls) for form, fulls in forms.items()}
