/** How office English is really typed. Data only. Keys are folded (lower case, no apostrophes). */
import { table } from './table';

/** Contractions, with or without their apostrophe. "well", "were", "ill", "id" and "its" stay: they are words. */
export const CONTRACTIONS = table(`
whats wats wots whts = what is
wheres = where is
whos hoos = who is
whens = when is
hows = how is
whys = why is
theres = there is
heres = here is
thats = that is
shes = she is
hes = he is
im = i am
ive = i have
youre = you are
youve = you have
theyre = they are
theyve = they have
weve = we have
itll = it will
theyll = they will
youll = you will
youd = you would
theyd = they would
isnt aint = is not
arent = are not
wasnt = was not
werent = were not
cant cannot = can not
couldnt = could not
dont dnt = do not
doesnt doesn = does not
didnt didn = did not
wont = will not
wouldnt = would not
shouldnt = should not
havent = have not
hasnt hasn = has not
hadnt = had not
neednt = need not
mustnt = must not
everyones = everyone is
nobodys = nobody is
whove = who have
gonna = going to
wanna = want to
gotta = got to
gimme = give me
lemme = let me
dunno = do not know
`);

/** Contractions that without their apostrophe are other words. */
export const APOSTROPHES = table(`
wed = we had
shell = she will
hell = he will
well = we will
ill = i will
id = i would
were = we are
its = it is
hed = he had
shed = she had
lets = let us
`);

/** Abbreviations and habitual misspellings. */
export const SPELLINGS = table(`
pls plz plse pleas pleeease = please
u yu = you
ur = your
r = are
w = with
n = and
thx thanx thnx tnx fanks thankyou tks thks = thanks
ty = thanks
cos coz cuz bcos bcoz becos becuase becasue = because
abt bout = about
tho = though
bn = been
msg msgs = messages
asap = asap
rcvd recd recvd recv rcd receved recieved recived receievd reveived recieve = received
ackd acked acknowleged acknoledged aknowledged acknowlegded acknowledgd aknowleged = acknowledged
ack acks acknowledgment acknowledgements acknowlegement acknowldgement acknowledgements aknowledgement = acknowledgement
acknowlege aknowledge acknoledge = acknowledge
ext extn extention extenstion extenion = extension
extentions = extensions
compliant complaing complant complait complint compaint complainet complaintt comlaint = complaint
compliants complants complaits = complaints
complient complement compliement complimant complment compilment = compliment
complements = compliments
comp cmplnt cmplt complnt compl cmplaint complt cplt cmpt = complaint
cmplnts complnts compls cmplaints = complaints
cmplmnt complmnt complim compt = compliment
cmplmnts compts = compliments
enq enqu inquiry query enquirey = enquiry
enqs inquiries queries enquirys = enquiries
ltr lttr = letter
ltrs lttrs = letters
hldg hldng = holding
cmpl = complaint
nfa = no further action
rpt = report
rpts = reports
omb ombud ombs onbudsman omnibudsman ombudsmen ombusman = ombudsman
corp = corporate
interp = interpreter
stmt stmnt = statement
addr = address
reqd = requested
wdn wdrawn withdrawed = withdrawn
sof = sign off
acknoleging acknowleging aknowledging = acknowledging
resp respose reponse responce = response
inv invest = investigation
invs = investigations
mtg = meeting
mtgs = meetings
appt = appointment
appts = appointments
govt = government
cllr clr councilor counciler cllor = councillor
cllrs councilors = councillors
yesterda yesty yday yestaday yest ystrday ystd yestday yesturday yesteday yestrday yesterdy = yesterday
tomoro tomorro tommoro 2moz tmw tmrw tomo tomoz tmorrow tomorow tommorow tommorrow tomor tmoz 2moro = tomorrow
tday tdy 2day = today
munday mundy mondey = monday
tusday tuseday teusday chewsday = tuesday
wensday wensdy wednsday wenesday wendsday wedensday wens = wednesday
thirsday thersday thursdy thurdsay = thursday
fryday firday fridy = friday
satday saterday saturdy satdy = saturday
sundy = sunday
fortnite fornight fortnigt = fortnight
moning mornin = morning
tonite 2nite = tonight
wk = week
wks = weeks
wkend wend weekened wknd = weekend
wkends = weekends
mth mnth = month
mths mnths = months
yr = year
yrs = years
qtr = quarter
qtrs = quarters
hr = hour
hrs = hours
mins = minutes
wd wds = working days
bh bhol = bank holiday
hols = holidays
hol = holiday
xmas chrimbo chrissy crimbo = christmas
til till untill untl unti = until
btwn = between
esp = especially
def = definitely
prob probs = probably
mgr = manager
mgrs = managers
alloc = allocate
unalloc = unallocated
esc escal = escalate
esculate escallate = escalate
stat = statutory
corp = corporate
stg = stage
dup dupe dups dupes = duplicate
govern = govern
happend hapened happned = happened
happning happenin hapening hapenning = happening
owt = anything
nowt = nothing
summat sumat summit = something
thankyou thanku = thank you
ppl = people
sumone = someone
smth sth = something
nothin = nothing
goin = going
doin = doing
waitin = waiting
luv = love
fone = phone
tel = phone
wot = what
wen = when
wer = where
hv = have
gd = good
ltr = letter
ltrs = letters
hld = hold
fwd = forward
fwded = forwarded
calender = calendar
finacial = financial
gran = gran
sgned = signed
signoff = sign off
signoffs = sign offs
signedoff = signed off
followup = follow up
ombudsmen ombudsmans ombusdman ombudsmam = ombudsman
lgsco lgo = ombudsman
foi = foi
dsar sars dsars = sar
resent = resent
cmts = comments
cmt = comment
goodmorning = good morning
everythings = everything is
anythings = anything is
`);

/** Sounds and padding with no meaning of their own; dropped before intents are read. */
export const FILLERS = new Set([
  'um',
  'umm',
  'uh',
  'er',
  'erm',
  'ah',
  'eh',
  'hmm',
  'mm',
  'lol',
  'haha',
  'pls',
  'please',
  'kindly',
  'basically',
  'actually',
  'literally',
  'yeah',
  'yep',
  'btw',
  'fyi',
  'sorry',
  'tbh',
  'really',
  'obviously',
  'xx',
  'x',
  'asap',
  'though',
  'candour',
  'bot',
]);
