"""Short forms of given names: the formal name first, then how its bearers are called."""

from collections import defaultdict

_TABLE = """
abigail abby | abraham abe | albert al bert bertie | alexander alex alec sandy sasha | alexandra alex sandra
alfred alf alfie fred | allen al | andrew andy drew | anthony tony | antonio tony | arthur art | barbara barb
benjamin ben benny | bernard bernie | bernadette bernie | bradley brad | calvin cal | cameron cam
catherine cathy kate katie cat kitty | charles charlie chuck chas | christine chris christie | christina chris tina
christopher chris kit | clifford cliff | cynthia cindy | daniel dan danny | david dave davy
deborah deb debbie debra | dennis denny | dmitri dima | donald don donnie | dorothy dot dottie | douglas doug
edward ed eddie ted ned | edwin ed eddie | eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza lisa libby bess | emmanuel manny | eugene gene | ferdinand ferdie
florence flo | frances fran | francis frank | francisco paco frank | frederick fred freddie | gabriel gabe
geoffrey geoff | george georgie | gerald gerry jerry | gilbert gil | gregory greg | harold harry hal
henry harry hank | herbert herb bert | howard howie | ian iain | irene rene | isaac ike | jacob jake
jacqueline jackie | james jim jimmy jamie jem | janet jan | jeffrey jeff | jennifer jen jenny | jeremy jerry
jerome jerry | jessica jess jessie | joan joanie | john jack johnny jon | jonathan jon johnny | joseph joe joey jo
josephine jo josie | joshua josh | judith judy | julian jules | katherine kate kathy katie kit kay
kathleen kathy kath | kenneth ken kenny | lawrence larry laurie | laurence larry laurie | leonard leo len lenny
leslie les | lewis lew | louis lou | louise lou | lucille lucy | manuel manolo
margaret maggie meg peggy madge greta | maria mia | martin marty | matthew matt | maximilian max | maxwell max
melissa mel | melvin mel | michael mike mick mickey misha | mikhail misha | mitchell mitch
mohammed mohamed muhammad mohammad mohamad mehmet | nancy nan | natalie nat | nathan nate nat | nathaniel nate nat
nicholas nick nicky | nicolas nick nico | norman norm | oliver ollie | pamela pam | patricia pat patty trish tricia
patrick pat paddy | peter pete | philip phil pip | phillip phil | rachel rach | raymond ray | rebecca becky becca
reginald reg reggie | richard dick rick ricky rich | robert bob bobby rob robbie bert | roberta bobbie | rodney rod
roger rog | ronald ron ronnie | rosemary rose rosie | rudolph rudy | rupert rupe | russell russ | samantha sam
samuel sam sammy | sandra sandy | sebastian seb bas | serge sergei sergey | sidney sid | simon si | solomon sol
stanley stan | stephanie steph stephany | stephen steve stevie steven | susan sue susie suzy | susanna sue
sylvester sly | terence terry | theodore ted teddy theo | theresa terry tess | thomas tom tommy | timothy tim
tobias toby | valentine val | vera vee | veronica ronnie | victor vic | victoria vicky tori | vincent vince vinny
virginia ginny | vladimir volodymyr volodya | walter walt wally | wilfred wilf | william bill billy will willy liam
winston winnie | yevgeny evgeny | zachary zach zack | zoë zoe
"""


def _read(table: str) -> dict[str, frozenset[str]]:
    formal: defaultdict[str, set[str]] = defaultdict(set)
    for line in table.replace("\n", "|").split("|"):
        for name in line.split():
            formal[name].add(line.split()[0])
    return {name: frozenset(names) for name, names in formal.items()}


_FORMAL = _read(_TABLE)


def formal_names(given: str) -> frozenset[str]:
    """Return the given names that *given*, folded and in lower case, may be said for, itself among them."""
    return _FORMAL.get(given, frozenset()) | {given}
