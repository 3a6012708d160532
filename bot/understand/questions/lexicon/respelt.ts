/** How the words of questions are really typed, where the tokens' own tables leave them. Data only. */
import { table } from '../../lexicon/table';

export const RESPELT = table(`
hoo = how
howmany = how many
meny mny amny = many
whits whats wats = what is
whit whut wht = what
huv hav ave av = have
mi ah = i
yins wans onse = ones
wich whitch wch = which
ment = meant
tot = total
nos = numbers
figuers figgers figurs = figures
sinse sins = since
percentege percentige precentage pct pc perc = percent
avrage averidge avarage avg = average
complane complains = complain
complaners complainents complaintants complainents = complainants
unacknowleged unacknowleded unaknowledged unackd unacked = unacknowledged
overdew overdu od overdoo = overdue
upeld uphelled upehld = upheld
alocated = allocated
unalocated = unallocated
quaters quartes = quarters
montly = monthly
remidies remedys remidy = remedies
catagory categry catergory = category
catagories catergories = categories
statutry statuatory statutary = statutory
corprate = corporate
ombudsmans = ombudsman
overdues = overdue ones
owt owts = anything
gonna gunna = going to
anyfink anythink = anything
lads lasses = people
`);
