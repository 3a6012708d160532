/** What bears on danger without speaking of it: who, when, how it was told; and what speaks against it. Data only. */
import type { EvidenceClass } from './evidence-notation';

export const AROUND: readonly EvidenceClass[] = [
  {
    name: 'child',
    weight: 0.6,
    words:
      'child children childs kid kids kiddie baby babys babies boy boys girl girls lad lads lass son sons daughter daughters toddler toddlers teenager teen teens yp pupil pupils twin twins newborn infant grandson granddaughter niece nephew stepson stepdaughter youngster minor uasc yo resident residents 2yo 3yo 4yo 5yo 6yo 7yo 8yo 9yo 10yo 11yo 12yo 13yo 14yo 15yo 16yo 17yo schoolgirl schoolboy bairn minors grandkids',
    phrases:
      'young person, young people, young lad, young woman, young man, young mum, young girl, little one, little ones, little boy, little girl, little brother, little sister, year old, yr old, year olds, month old, week old, care leaver, the youngest, the eldest, the oldest, youngest, student, year 1, year 2, year 3, year 4, year 5, year 6, yr 7, yr 8, yr 9, year 7, year 8, year 9, year 10, year 11, shes 6, shes 8, hes 5, shes 13, shes 14, shes 15, hes 12, hes 15, im 12, im 13, im 14, foster brother, foster sister, best friend, our yp, one of ours, one of the girls, one of the boys, my girl, my lad, my yp, wk old, yr olds, im 7, im 8, im 9, im 10, im 11, im 15',
  },
  {
    name: 'baby',
    weight: 1.6,
    words: 'baby babys babies toddler toddlers newborn infant twins',
    phrases: 'month old, week old, 2 year old, 3 year old, 4 year old',
  },
  {
    name: 'parent or carer',
    weight: -1.5,
    words:
      'mum mums mummy mother mam dad dads daddy father parent parents carer carers nan nana grandma grandmother gran grandad grandfather aunt auntie aunty stepmum guardian adopter adopters childminder',
    phrases: 'foster carer, foster dad, foster mum',
  },
  {
    name: 'someone to fear',
    weight: 1.8,
    words:
      'stepdad stepfather uncle boyfriend boyfriends lodger cousin cousins partner ex husband bloke man men gang landlord coach tutor driver perpetrator dealer dealers stranger neighbour brothers babysitter caretaker stepbrother grandad blokes fella',
    phrases:
      'step dad, older lads, older men, new partner, mums boyfriend, the man, a man, an adult, older cousin, foster brother, night staff, supply teacher, residential worker, the brother, the lodger, her brothers, his brothers, older boy, in laws, older male, adult male',
  },
  { name: 'he, she', weight: 0.3, words: 'he she him her hers his they them', phrases: '' },
  {
    name: 'a child says',
    weight: -0.1,
    words: '',
    phrases:
      'my mum, my mums, my dad, my dads, my stepdad, my step dad, my brother, my sister, my little brother, my little sister, my mum and, my nan, my grandad, my foster, my carer, my boyfriend, hits me, hurts me, hit me, touched me, touches me, to me and, im scared, im frightened, im hiding, i ran away, i took, ive taken, i drank, i feel, i just want, i want to, i dont want, come get me, get me, help me, feed us, hits us, me and my, my foster brother, my foster mum, my foster dad, my uncle, my teacher, my mum is, my dad is, im 7, im 8, im 9, im 10, im 11, im 12, im 13, im 14, im 15, im on the, im at the, im in the, i cant wake, cant wake mum, makes me, hurting me, ive run away, i have run away, i feel like, feel like cutting, i have a, i burned, burned my, i took 20, took 20, i swallowed, please can you, please come, please help',
  },
  {
    name: 'just told',
    weight: 1.6,
    words: 'rang phoned ringing called caller texted messaged posted disclosed',
    phrases:
      'on the phone, just rang, just said, just told, just called, just texted, just messaged, is saying, told her, told his, told school, told the, told me, told us, told my, has told, has said, is telling, said that, says that, says he, says she, says his, says her, she says, he says, she said, he said, says if, said if, yp says, yp said, school say, school says, school rang, neighbour rang, placement rang, carer rang, hospital rang, nursery rang, caller says, woman rang, saying he, saying she, saying hes, saying shes, found him, found her, heard her, heard him, i can hear, im with, i think a, we think, worried about',
  },
  {
    name: 'now',
    weight: 0.6,
    words:
      'tonight now urgent urgently immediate immediately emergency currently 999 police midnight asap',
    phrases:
      'right now, just now, this minute, this morning, since last night, last night, at 3am, at 4am, at 2am, every night, all night, at night, after dark, today hes, today she, out of hours, i need someone, need police, police are, still there, still in, all day, all weekend, since yesterday, since thursday, since saturday, since sunday, since friday, for days, for 2 weeks, 3 weeks, for hours, at the moment, what do i do, who do i ring, what should i do, where do i ring, strategy discussion, safeguarding concern, on saturday, by monday, for friday, on friday',
  },
  {
    name: 'out in the open',
    weight: -1.2,
    words: '',
    phrases:
      'told her teacher, told his teacher, told school, told a teacher, told dinner, told her key, told his key, key worker, dinner lady, dinner staff, for pe, at home time, in class, into class, at school, came in today, came in with, came into school, came back with, came back from, turned up at school, drew a picture, drawn a picture, drew herself, drew himself, a picture of',
  },
  {
    name: 'staff in danger',
    weight: 1.5,
    words: '',
    phrases:
      'social worker not, worker not, on visit, on the visit, the visit to, since her visit, since his visit, at that address, hasnt come back from the visit, assaulted on, locked myself, our office, the office with, reception with, in reception with, for reception, security to, our worker, my worker, headbutted the, punched the, spat at, my manager hasnt, a colleague, the judge, town hall, civic centre, social worker and',
  },
];

export const AGAINST: readonly EvidenceClass[] = [
  {
    name: 'complaint work',
    weight: -3.2,
    words:
      'complaint complaints complain complains complaining complained log logged logging feedback compliment compliments comment comments enquiry enquiries stage upheld finding findings ack acknowledge acknowledged acknowledgement ombudsman complainant complainants io queries query foi insurance inspection advocate escalation escalate procedures',
    phrases: 'service request, not a complaint, wants to complain, stage 1, stage 2, stage 3',
  },
  {
    name: 'paper',
    weight: -3.1,
    words:
      'answer answers answered letter letters email emails emailed reply replied replies response responses respond draft drafts template minutes file files form forms report reports record records recorded recording assessment chronology paperwork document documents copy copies consent signature sign signed deadline deadlines extension timescales timescale overdue review reviews meeting meetings panel appointment agenda outcome decision apology apologise compensation refund refunds invoice allowance allowances expenses payment mileage budget grant data breach statement tribunal attachment spreadsheet inbox excel teams laptop password printer application',
    phrases: '',
  },
  {
    name: 'case number',
    weight: -0.3,
    words: 'cf',
    phrases: 'case number, reference number, the reference',
  },
  {
    name: 'rules and learning',
    weight: -2.6,
    words:
      'policy policies procedure procedures guidance training course courses workshop webinar leaflet leaflets audit figures statistics stats percentage theme themes trend trends strategy conference programme campaign awareness pathway toolkit flowchart newsletter poster posters research consultation statutory eligible refresher module booklet protocol handbook funding',
    phrases:
      'how many, how do we, how do i, what does the, whats the procedure, whats the policy, do we accept, who runs, who leads, can i have the, book me, when a child, when a, if a, if someone, if a parent, if a yp, what if, do we, does a, should a, list of, freedom programme',
  },
  {
    name: 'gratitude',
    weight: -3.3,
    words:
      'thank thanks thanked grateful praise praised praising brilliant amazing lovely fantastic wonderful appreciated appreciates appreciate kind best lifesaver proud chuffed loved excellent fab great super joy delighted pleased owes gift flowers chocolates',
    phrases:
      'well done, happy tears, tears of joy, like a dad to, like a mum to, like family to, second mum, saved her life, saved his life, never forgot, stayed with',
  },
  {
    name: 'over',
    weight: -5,
    words:
      'resolved settled nfa unfounded unsubstantiated hoax historic historical quashed deregistered adopted previously formerly former survivor birthmark',
    phrases:
      'last year, last month, last term, last summer, last june, last march, years ago, months ago, at christmas, at easter, in 2019, in 2020, in 2021, in 2022, in 2023, in 2024, in 2025, in 2016, in 2015, in 2011, from 1987, dealt with, looked into, investigated, all fine, fine now, safe now, home safe, back home safe, safe and well, found safe, no longer, no harm, turned out, false alarm, police closed, case closed, ready to close, back at placement, already known, was next door, hes fine, shes fine, panic over, stand down, in january, in february, in march, in april, in may, in june, in july, in august, in september, in october, back in, at the time, safely home, took no further action, no further action, already reported, already closed, already investigated, been cleared, was cleared, cleared of',
  },
  {
    name: 'displeased',
    weight: -4,
    words:
      'unhappy cross unfair rude annoyed fuming gutted disappointed frustrated furious ignored wrongly delay delays late slow lateness cancelled parking',
    phrases:
      'not happy, upset with, upset about, upset that, upset at, unhappy with, unhappy about, unhappy that, complaining that, nobody rang, nobody told, nobody replied, no one rang, not told, wasnt told, wasnt invited, wasnt asked, without asking, without telling, didnt tell, never rang, doesnt like, angry about, worried about the, about the, about how, about his, about their, fed up, got it wrong, is wrong',
  },
  {
    name: 'asks for something',
    weight: -0.7,
    words: 'wants asks request requests requested asked need needs chase chasing please pls query',
    phrases:
      'wants a, wants to be, wants the, asks for, asks if, asks who, asking for a, request for, wants to know, wants to see, wants to move, wants more, can i, can we, can you, please can, could you, needs a, who pays, wants paying, wants her records, wants his, wants it',
  },
  {
    name: 'own diary',
    weight: -1.4,
    words: 'leave annual holiday rota jury paternity maternity dentist commute coffee brew cake',
    phrases:
      'im off, off sick, off tomorrow, off until, off til, off today, back thursday, back monday, back on, doctors appt, working from home, on leave, out of office, last day, my last day, next week, cover for, who covers, covers for, hand over, handover, im done, im home, my little one, my dad passed, for today, i wont be in, i wont be here, for lunch, im off from, off for, wfh, slow today, so off, wont be in, moved visit, visit moved, contact moved, running late, im exhausted',
  },
  {
    name: 'figure of speech',
    weight: -4.9,
    words:
      'lol haha backlog workload deadline ofsted auditor auditors scrutiny brutal minefield eggshells ballistic cosh odds finance hysterics tbh reputation coffee printer cliche tether jungle bloodbath roasted slaughtered cliched spreadsheet',
    phrases:
      'dying for, dead on my, killing me, kill the, the death of, shoot me the, stabbed in the back, knife edge, on fire with, were on fire, on fire this, drowning in, drowning me, up against it, on the head, to death by, jump on a, jumping through, bridge the, cut and paste, paper cut, cuts to, cutting the hours, hit send, hit the deadline, hit by a big, tied up, tied to my, hung out, locked out of my, locked out of the, been hammered, for the chop, on the edge of his seat, edge of her seat, end of her tether, end of his tether, in the dark about, left in the dark, ran off with my, ill kill, i could scream, running late, friday feeling, driving me, to press, to the press, legal action, judicial review, the mp, take it further, through the roof, chain himself, chain herself, til someone rings, til she gets an answer, sick of repeating, sick and tired, sick to death, at my wits, at her wits end with, losing the will, hung drawn, bite the bullet, dodged a bullet, pull the trigger, take a stab, from pillar to post, jumped at the, through hoops, could strangle, brick wall, hung up on me, hung up on him, hung up on her, dragged on, killing it, weapon on, weapon of choice, cold shoulder, hot potato, under the bus, tooth and nail, heads should roll, to the papers, prison cell',
  },
  {
    name: 'a thing, not a person',
    weight: -0.7,
    words:
      'coat bus pass toys carpet keys stapler ipad laptop wifi invoice stairgate hoist wheelchair seat transport taxi respite nursery ehcp sen dbs dog dogs dryers dentist hoop cutlery',
    phrases:
      'on her car, on his car, on my car, my car, bus pass, school bag, fire drill, fire alarm, smoke alarm, fire safety, panic button, window broken, lock is broken, signature page, second page, scared of the, frightened of lifts, scared of the hand',
  },
  {
    name: 'a colleague sought',
    weight: -3.2,
    words: '',
    phrases:
      'where is, anyone seen, has anyone, who is covering, covers 42, need a signature, signature, someone else take, at the panel, from the conference, come back to me, come back to us, come back to you, got back to, get back to',
  },
  {
    name: 'everyday services',
    weight: -1.3,
    words:
      'wifi boiler heating radiator garden grant bike tuition timetable carpet football furniture college tattoo contract toys venue insurance damp mould housing repairs mileage buggy pram splinter bench plaster sports festival cinema pizza food parcel voucher pocket clothing allowance visa form passport wedding splint glasses dentist bunk stairgate childcare placement savings rent carpets',
    phrases:
      'school place, driving lessons, pocket money, phone contract, changing table, room booking, washing machine, school trip, birthday card, red book, contact room, waiting room, family centre',
  },
  {
    name: 'work not done',
    weight: -4.4,
    words: '',
    phrases:
      'returned her calls, returned his calls, returned my calls, returned their calls, returned our calls, return her calls, return his calls, return my calls, return their calls, social worker hasnt, social worker has not, worker hasnt, worker has not been, no visit, not visited, hasnt visited, nobody has been out, no one has been out, not been out, hasnt been out, given up ringing, by the system, keeps cancelling, nobody listens, no one listens, not listened to, our delays, my messages, never returned my, does not return, kept waiting, fobbed off, passed from pillar, rude to, shut up, late again, being honest, left on hold, on hold, ignored by, chasing us, let this lie, live with the delay, live on the, in that area',
  },
];
