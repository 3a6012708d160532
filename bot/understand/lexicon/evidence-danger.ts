/**
 * What speaks for danger: classes of words, each of which counts once however often it is met. Data only.
 * A blank parts words in `words`, a comma phrases in `phrases`; `strangl-` begins a word, ` ~ ` lets up
 * to three words stand between. Contractions are written as people type them.
 */
import type { EvidenceClass } from './evidence-notation';

export const DANGER: readonly EvidenceClass[] = [
  // Ending one's life, or hurting oneself.
  {
    name: 'dying',
    weight: 1.3,
    words:
      'sucid- suisid- unalive kill kills die dies od oded hang hanged hanging ligature noose alive heaven',
    phrases:
      'end it, end it all, end things, ending it, ending things, ended it, ends it, take his own life, take her own life, take my life, taken his life, not wake up, never wake up, not be here, wont be here, not be around, wont be around, not want to be here, dont want to live, doesnt want to live, not want to live, better off without, happier without, happier with ~ not around, better place without, minus me, be gone, no longer be here, see another day, make it to the morning, last the night, should be dead, want to be dead, wants to be dead, be dead, im dead to, drive into a wall, car in the garage, hose on the exhaust, engine on, engine running, in the garage with the engine, round her neck, round his neck, something round, from the ceiling, off the bannister, stop breathing for good, go to sleep and, sleep forever, the pain will stop, make it stop, want it to stop, it will stop, want out, wants out of this, go under a, under a bus, under a train, wont be one, wont need, end her life, end his life, end my life, ending her, ending his, ending my, plans to do it, planning to do it, going to do it, do it tonight, do it this weekend, do it tomorrow, do it on, the river was calling, shoes on the bank',
  },
  {
    name: 'no way on',
    weight: 0.7,
    words:
      'hopeless worthless pointless numb empty burden low desperate despair useless failure unbearable',
    phrases:
      'cant go on, cant carry on, cant do this any more, cant do this anymore, cant do it any more, cant do it anymore, cant take any more, cant take it, cant cope, cant live with, done with everything, done with life, no point, whats the point, no way out, one way out, only way out, see a way, a way through, nothing left, nothing to live for, nothing to lose, its over, all be over, it is all over, everyone would be happier, rather be dead, rather not wake, doesnt care if, doesnt care what happens, cant see a future, tired of, not ok, not okay, in crisis, in pieces, in bits, at rock bottom, dark place, bad place, doesnt matter any more, wont matter soon, im bad, hates herself, hates himself, hate myself, hate my life, no one cares, nobody cares, no one would care, nobody would notice, no one would notice, nobody would miss, no one would miss, wouldnt miss, anybodys problem, anyones problem, wont be a problem, wont be your problem, a burden, dont trust myself, doesnt trust herself, doesnt trust himself, cant be here, dont see the point, doesnt see the point, whats the use, sick of living, tired of fighting, tired of it all, fed up of living, not worth it, nothing matters, would be easier, want to disappear, wants to disappear, wishes she, wishes he, wish i was, never been born, cant see tomorrow, cant stop crying, not coping, isnt coping, losing it, end of my tether, going under, has given up on, given up on life, given up hope, giving up on life, had enough of life, had enough of everything, had enough of living, cant face another, cant face tomorrow, cant keep going, at the end of everything',
  },
  {
    name: 'farewell',
    weight: 3.1,
    words: 'goodbye goodbyes goodnight farewell forever',
    phrases:
      'sorry mum, im sorry, sorry to mum, last message, last text, wrote letters, written letters, letters to, letter addressed to everyone, left a letter, gave away, given away, giving away, hugged everyone, tell my kids, tell my family, tell her i, look after the dog, look after my, thank you for everything, thanks for everything, i love her, i love him, i love them, i love you all, last youll hear, last time youll, never hear from, nobody would see, wont see me, never see me, wont see them again, by the time you, by the time we, when shes gone, when hes gone, when im gone, joining his nan, joining her, be with nan, writing her will, writing his will, her own will, deleted her instagram, deleted all, funeral songs, own funeral, plan and a date, picked the day, picked a day, has a plan, has a date, the day she does it, tell the girls, tell the kids, tell the boys, i tried, tell them i, say bye to, said bye to, last pack, last one ever, nobodys fault, not your fault, forgive me, thanks for trying, been good to me, you were the best, wont be needing, dont need them any more, dont bother, not to bother, stuff into bags, possessions, her things away, his things away, deleted his, deleted all his, socials, a letter was left, left a message saying, left instructions, take my cat, feed the cat, one last, last time i, last hug, nobody would notice if, if she went, if he went, if i went, when im not, wont be long now, soon it will, soon be over, see nan again, be with dad, be with mum, with her mum again, left a note, note says, note said, note saying, found a note, with a note, friday is the day, tomorrow is the day, today is the day, final goodbye, final message, tell my mum i, tell mum i',
  },
  {
    name: 'hurting oneself',
    weight: 1.4,
    words: 'ligatures selfharm- razor razors wrists scars cuts cutting ribbons',
    phrases:
      'cutting herself, cutting himself, cut herself, cut himself, cut her arm-, cut his arm-, cutting her-, cutting up, cutting again, cuts on, burnt herself, burnt himself, hurt herself, hurt himself, hurt themselves, hurting herself, hurting himself, hurting myself, hurt myself, harm herself, harm himself, harm myself, to myself, banged his head, banging his head, banging her head, bangs her head, pulled out ~ stitches, stopped eating, starving herself, not eating, bottle of pills, tablets in, safe tonight, herself safe, himself safe, themselves safe, myself safe, silly to ~ self, something stupid, something silly, do something, her arms, his arms, of her arm, of his arm, my arms, my wrists, long sleeves, wont show, hides her arms, feel like cutting, cut again, on purpose, a blade, blood on the, burning herself, burning himself, pulling her hair out, hair out, punching himself, punching walls, scratching her, scratching his, at risk to herself, risk to himself, keep herself, keep himself',
  },
  {
    name: 'means',
    weight: 0.9,
    words:
      'rope cord tablets tablet pills pill paracetamol paracetamols ibuprofen painkillers codeine antidepressants sleepers bleach lighter lighters deodorant aerosol antifreeze insulin blister methadone blade blades helium belt shoelace sharpener tubing hosepipe exhaust magnets aftershave berries vodka',
    phrases:
      'weed killer, sleeping tablets, dressing gown cord, off the internet, rat poison, washing up liquid, under the sink, cleaning fluid, out of the bathroom cabinet, medicine cabinet, first aid box scissors, her tablets, his tablets, my tablets, the tablets, a whole box, whole box, of my tablets, packet of, boxes of, strips of, stash of, stockpil-, hoarding, saving up her, collecting tablets',
  },
  {
    name: 'swallowing',
    weight: 1.9,
    words:
      'swallowed swallow swallowing necked downed ingested inhaled sniffed drunk overdosed popped injected smoked spiked vomited ate swallows inhaling sniffing huffing',
    phrases:
      'too many, how many paracetamol, how many it would take, loads of, a load of, the whole packet, god knows how many, all of his, all of her, got hold of, had a load, got into the, throwing up, admits taking, taking a whole, had a whole, drunk a whole, all in one go, put something in, double dosed, overdose of, took all, took a load, took loads, took some, took too, took something, taken all, taken some, taken a, taken something, taken too, took 10, took 20, took 30, took 16, took her tablets, took his tablets, took god, drank a, drank something, drank the, drank his, drank her, drank bleach, drank perfume, drank from',
  },
  {
    name: 'a drop, water or rails',
    weight: 1.8,
    words:
      'bridge footbridge viaduct flyover tracks roof rooftop ledge parapet crane scaffold- balcony banister railings cliffs canal river weir reservoir motorway carriageway pylon quarry pier pond jump jumped climbed climbing dangling leaning bypass slip road',
    phrases:
      'multi storey, multi story, car park roof, level crossing, the edge, window sill, into traffic, into the road, in the road, out of the window, top of the building, high building, the cliff, a cliff, off the cliff, the sea, into the sea, at the lake, the lake, the pool, near the pool, a train, the train tracks, railway line, railway platform, the platform, train line, wont come down, not coming down, come down, wont come away, wrong side, on top of, walked into the, running along, near the water, walking to the, walking towards, stood on, standing on, jumping off, jumping in, hes up on, shes up on, end of the pier, river bank, the coast, deep water, the tide, the rocks, the quay, the docks, the wall of, the top floor, window ledge, from the window, out on the ledge, near the edge, over the edge, hard shoulder, the tube, the tram, the m6, the m25, the a1, by the river, in the river, to the river, into the water, in the water, at the coast, refused to come in, refusing to come, refusing to talk, refuses to come down, wont come in',
  },
  // Injury and violence.
  {
    name: 'injury',
    weight: 0.8,
    words:
      'bruise bruises bruised bruising swollen fracture fractures fractured welt welts handprint limped limping limps bleeding bleeds bled blood bloody bloodied stitches concussed scald scalded burns burnt scratches scabs sores marks lump scarred torn gash wound wounds blister- unexplained thumbprint puncture haematoma lesions grazes grazed cigarette whelts ribs purple broken battered bleed',
    phrases:
      'black eye, split lip, bite marks, finger marks, red marks, marks on, mark on, sore bottom, broken leg, broken arm, broken ribs, broken nose, burn on, burn mark, cigarette burn-, fag burn-, bald patch, cut on his, cut on her, cut head, hit her head, hit his head, non mobile, wont sit down, cant sit down, hurts to sit, legs hurt, stomach hurts, tummy hurts, different colours, story keeps changing, cant explain, says she fell, says he fell, walked into a, couldnt walk, cant walk, holding her arm, holding his arm, shape of, in the shape, blood in, blood on, with blood, blood from, on his cheek, on her cheek, on his face, on her face, on his neck, on her neck, on his back, on her back, on his arm, on her arm, on his leg, on her leg, on babys, on the baby, bust lip, fat lip, missing tooth, tooth knocked, nose is, his eye, her eye, cut lip, sore down, sore below, old injuries, another injury, new injury, injuries, head injury, skull, covered in, all over his, all over her, doesnt match, doesnt add up, changes her story, changes his story, wincing, guarding, stiff, cant lift',
  },
  {
    name: 'violence',
    weight: 0.7,
    words:
      'hits punch punched punches punching slap slapped slaps slapping smack smacked smacks smacking kick kicked kicks kicking strangle strangled strangles strangling strangulation choke choked chokes choking throttled throat batter batters battering beat beaten beats beating beatings thrashed whipped caned headbutt headbutted bitten shook shaken shakes grabbed dragged drags shoved pushed pushes threw throws stamped hurts hurting hurt attacked assaulted assaulting lashed stabbed stab stabs stabbing burned drowned tortured abused abuses murdered smother suffocate pinned pinching wallops walloped clouts clouted thumped thumps belted booted boots stamps spat pinches twisted twists yanked bashed headlock knocked knocks smothers attacks attacking lunged swung swings pins squeezes squeezed shaking whacks whacked clips lamped decked floored tackled restrained manhandled taped gagged burning',
    phrases:
      'by the hair, by his hair, by her hair, by the arm, by the throat, by the neck, held down, held her down, held him down, held under, held his head, head under, hands round, hands around, put his hands on, raised his hand, lifts a hand, laid a hand, lays hands, rough with, handy with, loses it, lost it with, over the banister, down the stairs, against the wall, into the wall, with a belt, with a shoe, with a stick, with his belt, the belt, takes it out on, takes his temper out, doing it again, done it again, happening again, does it to, do him in, did her in, hit him, hit her, hit them, hit me, hit my, hit his, hit the baby, hit the child, hits, hitting her, hitting him, hitting my, hitting me, hitting the, been hit, is violent, got violent, violent to, violent towards, thrown down, thrown across, was thrown, harming her, harming him, being harmed, bit her, bit him, abusing her, abusing him, abusing them, being abused, boiling water on, poured boiling, on another, on the other, her down, him down, hand over her, hand over his, over her mouth, over his mouth, his mouth, her mouth, fists, with fists, a slap, a kick, gave her a slap, gave him a, good hiding, hiding off, leathered, what for, knock her, knock him, been at her, been at him, had a go at her, kicks off and, turns on her, turned on her, turned on him, gets physical, got physical, being physical, physical with, raised hand, he did it again, goes for her, goes for him, went for her, went for him, pushed mummy, hurt mummy, hurts mummy, hit mummy, mummy fell, a thud, then nothing, to watch him, made to watch, in front of them, lost the baby after, feet, set on her, set about, kicked in',
  },
  {
    name: 'cruelty',
    weight: 1.2,
    words:
      'punishes punished punishment punish bucket tied chained caged starved salt cruel locks caning soap isolat- deprived humiliated ridicul- forced forces force tape gag curse cursed imposters',
    phrases:
      'cold shower-, in the shed, in the garage, in the cellar, in a cupboard, in the cupboard, in the loft, under the stairs, in the dog, off the floor, on the kitchen floor, on the floor, make the kids stand, makes him stand, makes her stand, made to stand, stand all night, stand outside, boiling water, on the hob, on the cooker, wets the bed, wet the bed, not allowed to eat, not allowed out, isnt allowed out, not allowed to speak, not allowed to leave, stopped feeding, wont feed, feeds him, in his feed, in her feed, to knock them out, to sleep with, medicat- them, to settle it, to lie about, told to lie, made to eat, makes him, makes her, makes me, makes them, washes her mouth, mouth out, locks the fridge, locked the fridge, fridge locked, food locked, padlock, no dinner, without dinner, sent to bed, no tea, in the corner, stands in, stand in the, kneel on, kneel, outside all, left in a soiled, soiled pad, in his own, in her own, tied to, strapped in, strapped to, all night with, not let him, not letting her, not letting him, wont give, stops her, stops him, and laughing, laughed at, laughing at, films it, filming it, cigarette lighter, lighter to, burning their, burnt his, burned his, burned her, burned my, burnt my, because i was, because he was, because she was, they feed, hides food, locked us, locks us, locks me, locks her, locks him, keep her locked, kept locked, like a slave, slave, sleeps on the',
  },
  {
    name: 'weapon',
    weight: 2,
    words:
      'knife knives gun guns machete axe sword shotgun crossbow screwdriver weapon weapons dagger taser firearm pistol crowbar shank cleaver explosives samurai grenade nunchucks catapult knuckle zombie firework fireworks ammo',
    phrases:
      'in his belt, in his waistband, suspicious package, baseball bat, something sharp, a bat, with a hammer, a hammer, a brick, a bottle, bottle at, throw acid, acid thrown, got acid, a wire, suspicious parcel, is armed, be armed, a bomb, bomb in, got bombs, with acid, a knife, the knife, with a knife, carrying a, is carrying, tooled up, got something on him, white powder, the dogs on, dogs on us, make a bomb, make bombs, home made, shot at, been shot, was shot, one of ours',
  },
  // Sexual harm.
  {
    name: 'sexual',
    weight: 2.6,
    words:
      'rape raped raping molest- sex naked nude nudes undress- knickers willy fanny privates private genitals indecent groped groping fondl- porn pornograph- masturbat- pregnant snake inappropriate inappropriately abuser sextort- kissing cuddling sexting webcam tampon condom condoms pregnancy sti intercourse orgasm nudity topless exposing exposed flashed fondle touchy feely lap tickling tickles bathing penis vagina peeping',
    phrases:
      'no clothes, clothes off, trousers off, no trousers, took his trousers, took her top, interfering with, interfered with, tickle game, special game, our game, secret game, touches her, touches him, touches me, touched her, touched him, touched me, touching her, touching him, touching me, touch him, touch her, touch me, kisses her, kissed her, kissed him, kisses me, into bed, in bed with, gets into her bed, in her bed, in my room, in my bed, into my room, comes in my, comes into her, at bedtime, in the shower, in the bath with, bathing them, bathing her, watches her, watching her, watches me, watches little, little girls, little boys, do things, does things, things to me, things to her, things to him, rude things, where i dont like, where she doesnt like, makes her do, makes him do, makes me do, images of, hand on her leg, up her skirt, between her legs, sleeps with the, sleep in his bed, sleep in her bed, over her clothes, sit on his lap, on his lap, hurts down there, down there, bad touch, took photos of, takes pictures of, send pictures, send pics, sent pictures, sent nudes, in a relationship with, having a relationship, feelings for her, pay to see, for money, all daddies, what daddies do, thats what he does, woke up with, pregnancy test, might be pregnant, shes pregnant, leak my, leak her, nudes, husband and wife, under the covers, under the blanket, doctors and nurses, in her mouth, in his mouth, goes in, daddys willy, drew daddys, photos of the kids, kids changing, while they change, getting changed, camera in the, hidden camera, in the bedroom, into the bedroom, the kids room, her room at, his room at, comes in at, goes in at, into the kids, going into, at night and makes, in at night, sleeps with her, sleeping with, seeing an older, twice her age, twice his age, a grown, her boyfriend is, his girlfriend is, calls him her boyfriend, he is her boyfriend, being sold, sold for, sell herself, selling herself, for favours, favours, in return for, dragged into the, into the woods, nightmares, wetting the bed, special friend, our little, texts just between, just between them, just between us, keep it between, locked the door with, on his knee, rubs, rubbed, rubbing, stroked, strokes, stroking, hand up, hands up, hand down, took off her, took off his, pulled down, without her clothes, naked child, strip, sexual things, sexually, sexual with, something sexual, being groomed, been groomed, is grooming, nice to him or, if shes nice',
  },
  {
    name: 'secret',
    weight: 0.5,
    words:
      'secret secrets secretly whispered whispering whisper confidence confided disclosed disclosing alleged let blurted',
    phrases:
      'not to say, not to tell, dont tell, told not to, said not to tell, wont say, wouldnt say, wont talk about, wont tell us, wont tell me, if i tell, if she tells, if he tells, wouldnt leave the room, slipped me, cant talk, cant write it here, wont open up, told me something, tell me something, told me about, just told me, has just told, started to tell, something about her, something about his, doesnt want to say, scared to say, something awful, made a disclosure, made disclosures, awful about, let slip, blurted out, just came out with, came out with, something happened, something bad, what he did, what he does, what she did, what happened to her, wont get changed, made her promise, promised not, promise not, not supposed to tell, mustnt tell, hush, whispered to, wrote a note, passed me a note, wrote it down, told the nurse, told the school nurse, told her friend, her friend told, her best friend, dont say anything, dont let on, covering up, covered up, looks shifty, shifty, something isnt, bad feeling, gut feeling, not telling me, dad is lying, mum is lying, told to keep quiet',
  },
  // Exploitation.
  {
    name: 'lured',
    weight: 1.4,
    words:
      'hotel hotels airbnb trainers vape vapes weed crack coke cocaine ketamine ket gifts presents sweets dealer owes cunch trap runner trafficked cuckooed cuckooing snapchat roblox insta instagram tiktok landlord approach- parties sextortion blackmail blackmailed blackmailing brothel cash gear stash pimped groomer sugar punters traps trapping shotting bando elders recruited recruiting handlers exploiter exploiters fags spliff adults males soldiers traffickers trafficker',
    phrases:
      'county lines, county line, older man, older men, older lad, older lads, older boys, older girls, older guy, grown man, grown men, a man, men in, two men, different man, different men, different car-, a man she met, man on the, met online, met on, someone she met, someone he met, to meet him, meet me, meet up with, meeting a man, meeting someone, picked up by, picks her up, picks him up, in his car, in her car, into a van, into a car, in a car with, two phones, second phone, new phone, burner phone, lots of cash, wad of cash, cash and, 400 quid, wont say where, come into money, carry for, carrying for, deliver it, to deliver, working for, works for, pay off, paying off, owe money, owes money, what he owes, his flat, their flat, a flat, stays at his, sleep over at, sleepover at, gives them, gives him, gives her, gave him beer, gave her drink, giving him lifts, made to work, cooks and cleans, cook and clean, nail bar, car wash, takeaway kitchen, isnt their daughter, never at school, works all hours, place to stay, offered ~ work, send more, shows her dad, my pics, her pics, the video, got a video, a video of her, video of him, photos unless, an app, an online, online man, someone online, on discord, on snap, smoking spice, on spice, giving lifts, gives her lifts, gives him lifts, offering them, offering her, drugs for, carry drugs, selling drugs, sell drugs, being exploited, selling for, dealing for, dealing drugs, spice again, work off, works off, to work off, losing a package, lost a package, lost the package, lost the stuff, go back without, without the stuff, the stuff, what he owed, used for dealing, a house used, known exploiter, adult males, adult male, older males, an adult who, isnt a relative, not a relative, unknown adult, unknown male, unknown adults, comes home high, comes back high, comes back with, new phone every, new clothes, new trainers, expensive, cant explain where, dropped off with, gets dropped, drops her off, collects her, collects him, picks them up, sent her money, sends her money, paid her, paid him, chatting with men, chatting to men, talking to men, talking to a man, chatting to a, chatting with a, met a woman, a woman she met, on facebook, offered to buy, buy the baby, gave baby to, gave the baby to, passed round, passed around, parties at, party house, leave for turkey, to norwich, out of town, stay over, hangs around with, hanging round with, looking after a bag, a bag for, a dealer, his dealer, dealers are, drug debt, debt by, a debt, debts, to meet him at, wants to meet',
  },
  {
    name: 'bad company',
    weight: 0.5,
    words:
      'stranger strangers gang gangs perpetrator paedo paedophile offender nonce trafficker pimp predator convicted abusers predatory schedule',
    phrases:
      'sex offender, on the register, registered offender, had children removed, has had children removed, last baby, out of prison, out of jail, been released, just been released, has been released, on bail, bailed, bail conditions, on tag, on licence, known for violence, known to be violent, history of violence, abuse images, an unknown man, unknown man, man living, a man living, new boyfriend, new partner, moved in with, strange man, man has been, men hanging round, hanging around, man followed, a man is, has form, form for, schedule one, schedule 1, previous for, convicted of, done time, did time, inside for, served time, just got out, got out of prison, not allowed near, shouldnt be near, supposed to be near, not meant to be, isnt meant to be, allowed round, a bloke called, some bloke, some man, some guy, random man, random men, men coming, men in and out, people coming and going, strangers in, known to police, known offender, against children, hurting babies, back in the house, back in the home, living there, calling him dad, by who knows',
  },
  // Nobody knows where, nobody with them, nothing to live on.
  {
    name: 'gone',
    weight: 1.3,
    words:
      'absconded absconding awol disappeared vanished fled fleeing whereabouts abducted snatched kidnapped escaped bolted legged scarpered ferry airport kidnap flit sped vanish untraced',
    phrases:
      'ran off, run off, runs off, running off, run away, ran away, gone off, took off, taken off, made off, walked out, walks out, stormed out, climbed out, got out of, not come back, hasnt come back, hasnt come home, not come home, didnt come home, didnt come back, havent come back, never came home, never arrived, not arrived, didnt arrive, hasnt returned, isnt back, hasnt been back, still not back, still not home, still out, out all night, stayed out, been out since, gone since, not been seen, hasnt been seen, havent seen, not seen since, no one has seen, noone has seen, no sight of, last seen, last sighting, cant be found, nowhere to be found, cant locate, cant trace, nobody knows where, no one knows where, doesnt know where, dont know where, lost one of, have lost, one short, head count, gone missing, been gone, gone with, gone to meet, left the country, out of the country, slipped out, sneaked out, snuck out, did not get off, didnt get off, never got off, no show, bed hasnt, bed not slept, bed is empty, window open, window is, wide open, no coat, left with a bag, packed a bag, bag packed, taken her things, cleared the house, curtains drawn, not in school, not been in school, hasnt been in school, off the radar, gone quiet at home, broken curfew, cut his tag, tag is off, went out at, went out last, went off with, cant find him, cant find her, cant find them, cant find the child, is missing, still missing, hes missing, shes missing, been missing, missing since, missing from placement, missing from home, missing from school, missing from the, missing again, reported missing, nobody has seen the, nobody has seen her, nobody has seen him, no sign of him, no sign of her, no sign of them, never came back from, isnt home yet, not home yet, not home by, not home from, a missing, are missing, missing with, missing overnight, missing child, missing girl, missing boy, missing teen-, one way, has just taken, just taken him, just taken her, took the children, taken the children, taken the baby, taken the kids, took the baby, took him from, took her from, taken from school, taken by dad, got the kids, dads got them, wont give them back, wont hand, never find them, wont bring them back, hasnt brought, not brought back, snatched, refusing to return, leaving the country, leave the country, take them away, take the kids with, take them with her, drove off with, gone with the baby, gone with both, driven off with, try to pull, pull a, demanding the, demanding to see, collect them from, no contact order, no trace, left in the night, in the night, without one of them, came back without, back door open, gone and, door open, failed visit-, no one opens, nobody opens, no reply at the door, not been seen since, since she left, since he left, since last night, since yesterday, hasnt turned up, not turned up, never turned up, arent where, isnt where, not where, meant to be, supposed to be at, due to return, due back, due home, was due, jumped out, ran out, ran away from, ran from, bolted from, slipped away, got away from, lost sight, gave us the slip, didnt come out, hasnt come out, in her locker, phone is in, shows shes, with adult, believed to be, went to wake, not in his bed, not in her bed, bed empty, empty bed, empty room, sleep in the park, off the ward, against advice, left before being, before being seen, gone to find, hes gone, shes gone, theyve gone, has gone with, disappeared with, being taken, to be taken, heading for, heading to, to cyprus, to turkey, taking them to, taking him to, taking her to, take her to, take him to, kids in the van, drive off, sped off, driven away, drove away, flights to, booked flights, one way flights, a plane, on a plane, on the ferry, flown to, taken abroad, taking them abroad, take her abroad, take him abroad, passport until, took his passport, their passports, not seen the children for, school hasnt seen, hasnt seen him since, hasnt seen her since, not back at, not back from, not back to, not back yet, not returned to, not returned from, not returned home, not returned since, shes not home and, shes not home yet, hes not home yet, hes not home and, not at placement, not at school and, not at home and, phone dead',
  },
  {
    name: 'out of reach',
    weight: 0.5,
    words: '',
    phrases:
      'not answering, isnt answering, wont answer, phone is off, phones off, phone is dead, phones dead, phone rings out, rings out, switched off, cant get hold of, cant reach, unable to reach, not picking up, isnt picking up, wont pick up, line went dead, phone went dead, phone was cut off, hung up, just hung up, cut off, out of contact, lost contact, no contact since, hasnt checked in, not checked in, wont let us in, wont let anyone in, wont open, wont let us see, not answering the door, isnt answering the door, straight to voicemail, goes to voicemail, no answer at the door, no answer since, doesnt answer her, doesnt answer his, phone off since, phones off and',
  },
  {
    name: 'alone',
    weight: 0.5,
    words:
      'alone unattended unsupervised unaccompanied abandoned dumped barefoot pyjamas slippers wandering buggy garden',
    phrases:
      'on his own, on her own, on their own, on its own, by himself, by herself, by themselves, by ourselves, no adult, no adults, no one with, nobody with, nobody in, no carer, no grown up, without an adult, home alone, left to look after, looking after his, looking after her, minding the, left with the, left in charge, left the baby, leaves the baby, left the kids, leaves the kids, leave the baby, left the children, left him in, left her in, left in the, left at the, left outside, left on the, left the lad, no one in, when no one is in, didnt come home last night, not collected, nobody collected, nobody came for, nobody picked him, let her off, let him off, dropped her at, dropped him at, wrong house, wrong stop, empty house, nobody home, nobody in the house, no one home, eldest is, at the window, opened the door, answered the phone, answered the door, daddy is asleep, mummy is asleep, mummy wont, daddy wont, on the doorstep, at the fire station, in a carrier bag, in the street, walked home, no one with him, no one with her, nobody with him, nobody with her, walking along, walking down, on the bypass, cant be woken, no one watching, no one looking after, nobody looking after, gets the baby up, he cooks, she cooks, looks after the, cares for the, dad went to work, went to work, gone to work, went out and left, gone out and, mum never leaves, never leaves her bed, little sister answered, answered and said, in his uniform, in her nightie, in a nappy, in just a, naked in, child in the, in the car park on, waiting outside on, not answering at, no one there, nobody there, nobody at the, no one at the',
  },
  {
    name: 'shut in',
    weight: 0.5,
    words: 'trapped barricaded padlocked captive prisoner',
    phrases:
      'locked in, locked him, locked her, locked them, locked me, locked herself, locked himself, locked myself, shut in, shut her in, cant get out, let him leave, let her leave, let me leave, let him out, let her out, wont let him, wont let her, wont let them, wont let me, wont let us, wont leave the, wont come out, in her room with, keep me in, keep her in, keeps her in, keeps him in, not let out, hiding in, behind a locked, locked door, wont let her out, takes the phone, took her phone, takes her phone, controls everything, controls her, controls his, locked me out, locked her out, locked him out, locked them out, locked out in, wouldnt let her, wouldnt let me, let her drive, let me upstairs, wouldnt let me upstairs, cant leave, every move, tracks her, her bank cards, takes her money, took her passport, took the kids passports, wants out, she cant get, keeps her, keep her, held captive, in the toilet, cant go back, go back to him, get away from, cant get away, trying to leave, trying to get out',
  },
  {
    name: 'without',
    weight: 2.1,
    words:
      'hungry starving starves malnourished filthy squalor maggots faeces lice stinking thirsty dehydrated homeless mouldy bins soiled nits stained bony skinny frail gaunt grubby smelly urine soaked mattress shivering sockless jumper shoeless pneumonia emaciat- unwashed',
    phrases:
      'no food, no milk, no nappies, no formula, no heating, no electric, no gas, no bed, nothing to eat, not eaten, hasnt eaten, no one has fed, nobody has fed, not been fed, fed us, stealing food, food from bins, from bins, watering down, losing weight, lost weight, skin and bone, weighs the same, underweight, sleeping in, sleeps in, sleeping on, sleeps on, sleeping rough, in the stairwell, in a tent, in the car with, in a doorway, bus shelter, on the streets, on the street, nowhere to sleep, nowhere to go, nowhere to stay, kicked out, chucked out, thrown out, kicked her out, kicked him out, out in the cold, minus 2, in this weather, in yesterdays clothes, same clothes, no shoes, wet himself, electrics gone, electric has gone, meter has run out, freezing cold, rats in, hasnt got a jumper, no jumper, ribs are, his ribs, her ribs, no lights, no hot water, no food in, nothing in the fridge, empty fridge, empty cupboards, fridge is empty, cupboards are, bare mattress, one mattress, on one, cereal with water, dog mess everywhere, asks for seconds, stuffing food, eating from, eats from, same stained, same nappy, sodden nappy, in the snow, in a t shirt, no socks, at 10pm, at 11pm, spent it all, spent the money, on gear, living in a tent, a tent, living in his car, living in her car, in a squat, in a caravan, under a bridge, bus station, bus stop, shop doorway, has nowhere, nowhere, on the street tonight, out on the street, put him out, put her out, throwing him out, throwing her out, chucking him out, wont have him back, wont have her back, wont have him, wont take him back, hasnt been fed, not fed, wont treat, not treated, untreated, head lice, hes freezing, shes freezing, baby is freezing, kids are freezing, im freezing, its freezing and, its freezing im',
  },
  {
    name: 'drink or drugs in charge',
    weight: 0.5,
    words:
      'drinking drinks whisky beer heroin needles stoned slurring slurred intoxicated paralytic alcohol injecting lager wine relapsed using pipe foil high bladdered steaming hungover legless spliffs bong skunk tinnies',
    phrases:
      'off their heads, off her head, off his head, off his face, off her face, out of it, passed out, out cold, asleep with, high on, under the influence, been drinking, had a drink, smells of drink, stinks of drink, smelt of, stinking of, drives the, driving the, at the wheel, behind the wheel, in the bath, on the sofa, is hammered, hes hammered, shes hammered, hes wasted, shes wasted, is wasted, using in, she was using, he was using, using again, using heroin, on the gear, drinking again, back on the, found her asleep, asleep and, dead drunk, too drunk, cant stand, falling over drunk, high on the, dad high, mum high, hes high, shes high',
  },
  // Illness and accident.
  {
    name: 'medical',
    weight: 2.4,
    words:
      'unconscious unresponsive collapsed collapsing fitting fits seizure seizures convulsing floppy limp lifeless cpr ambulance 999 paramedics paramedic defib resus anaphyla- sepsis mening- tracheostomy transfusion haemorrhag- breathless coma vomit vomiting foaming diabetic epileptic oxygen epipen cannula diabetes gasping lips blue grey dizzy fever inhaler asthma cancer chemo rash temperature dehydrat- thud concuss- poisoned allergic swelling suffocat- burst suffocating pulse airway rouse heartbeat wheezing hypo ketoacidosis',
    phrases:
      'not breathing, isnt breathing, stopped breathing, stops breathing, cant breathe, couldnt breathe, struggling to breathe, breathing funny, breathing right, not moving, isnt moving, wont wake, cant wake, cant get her to wake, cant get him to wake, not waking, doesnt wake, never woke, wont get up, wouldnt wake, wakes up, not responding, gone blue, gone grey, a and e, taken to hospital, at hospital, tube came out, feel funny, feeling funny, feel sick, been sick, so sick, hasnt had his meds, hasnt had her meds, no meds, stopped taking, off her meds, off his meds, without his inhaler, instead of giving, wont take her to, wont take him to, wont consent, cant stand up, cant stop it, lot of blood, lots of blood, in labour, gave birth, ill all the time, tests are clear, making him ill, making her ill, sectioned, internal bleeding, burning up, high temperature, wont rouse, cant rouse, catch his breath, catch her breath, face down, in the cot, allergic reaction, refuses to let, refused to let him, refusing treatment, refuses treatment, without his meds, needs a doctor, needs an ambulance, fever of, temperature of, discharged himself, discharged herself, months gone, blood with, coughing up, sick blood, throwing up blood, head through, stuck his head, trapped under, fell onto, pulled over the, swallowed a, cancer treatment, get treatment, on the ward, gone to hospital, rushed to hospital, her to hospital, him to hospital, hospital wont, woken up, never wake, having the baby now, baby is coming',
  },
  {
    name: 'accident or fire',
    weight: 1.4,
    words:
      'electrocuted crashed explosion flames ablaze shot mounted pile avalanche electrocut- kettle',
    phrases:
      'on fire, a fire, fire at, house fire, set fire, set light, setting fires, smoke coming, second fire, smells of gas, stinks of gas, smell of gas, gas leak, gas on, fell from, fell out, fallen from, fallen out, fell down, knocked down, run over, ran over, hit by a, the railway line, dual carriageway, in front of traffic, stolen a car, in a stolen, crossing the, was found crossing, hes driving, shes driving, jumped out of, moving car, out of the car, dog has bitten, dog bit, bitten by, in boiling, swallowed a battery, is drowning, was drowning, nearly drowned, drowned in, in a crash, has mounted the, hit a child, hit a kid, fallen in, fell in, fallen into, head through the, stuck through, went under, under the ice, smoke everywhere, smoke in, flames, explosion at, gas and, boiling kettle, kettle pulled, off a swing and, off the roof, by a car, a car has',
  },
  // Fear.
  {
    name: 'fear',
    weight: 0.5,
    words:
      'scared frightened terrified petrified fear afraid begged begging begs clinging clings hides hiding hid flinch flinches flinched trembling crying cried cries cry sobbing sobs screaming screams screamed hysterical distraught unsafe distressed cowering worried pleading whimper- silent jumpy cower- freezes froze dread panick- clung rocking hypervigilant',
    phrases:
      'not safe, isnt safe, dont feel safe, doesnt feel safe, not feel safe, keep them safe, keep her safe, keep him safe, go home, going home, go home tonight, goes home, get in the car with, go back there, not to send, wont go home, doesnt want to go home, didnt want to go home, dont want to go home, stay at school, come and get, come get me, help me, get me out, asking for help, when he comes in, when i talked to her, ran to next door, next door rang, neighbour rang, get it if, will get it, something isnt right, not right, something is wrong, went very quiet, jumpy around, dont send me, dont send her, dont send him, in tears and, crying and, in tears saying, cries every, cries when, hid under, hid in, hid behind, under the table, under the bed, he cries, she cries, when he arrived, when her stepfather, when her dad, when his dad, dropping him at, dropping her at, at dads, at her dads, i dont trust, help us, she needs help, he needs help, please come, please can you, someone come, come now, come quick, hurry, asap please, send someone, want to come home, take me, pick me up, doesnt want to see him, doesnt want him, wants to stay with us, too scared, so scared, really scared, scared of, scared to, scared he, scared she, scared for, frightened of, frightened to, fears for, in fear, wouldnt stop crying, wont stop crying, stop crying, cant settle',
  },
  // Threat and home violence.
  {
    name: 'threat',
    weight: 3.4,
    words:
      'revenge stalking stalks stalked hostage firebomb vengeance tracker stalker hunting burn firebombed snitch payback',
    phrases:
      'knows where, know where, found out where, found out the, found her address, new address, his address, my address, her address, posted ~ address, after him, after her, after me, looking for her, looking for him, looking for me, sort her out, sort him out, going to hurt, gonna hurt, will hurt, wants to hurt, want to hurt, will kill, wants to kill, want to kill, going to kill, could kill, will batter, will do him, do him after, do her after, make us all pay, make them pay, pay in blood, will burn, be bodies, picking up pieces, going to die, someone is going, get hurt, one of them will, through our letterbox, through the letterbox, next person, what car, what time she, what time he, waiting at, waiting for her, sitting outside, sat outside, sat in a car, outside her, outside my, at the gate, at the school gate, on his way, on their way, is on his way, coming round, turned up at, turned up with, has turned up, shouting for, shouting outside, list of people, making a list, photo of a, photos of my, my front door, my house, followed her, followed me, following her, following me, to come out, picks on, shoot him, will shoot, would shoot, going to shoot, who he will, gets nobody, nobody gets them, make sure nobody, share my, show her dad, spread it round, tell everyone, hell make sure, hell show, waiting outside her, waiting outside the house, waiting outside school, waiting outside with, in the car park with, asking for ~ by name, asking for grace, a list of people, threat to kill, threats to kill, death threat-, threats against, threatens to kill, threatens to hurt, threatens her, threatens him, threatening to hurt, threatening to kill, threatening to burn, threatening to come, making threats, likes watching little, doing things to, makes her touch, makes him touch, kills animals, killed the cat, hurts the dog, hurting animals, set light to, to hurt people, list of who, wants to shoot, ill find, he will find, find out where, find out who, where she parks, where she lives, where i live, where he lives, where we live, my family will, family will be, will be next, be next, youll be next, lamp post, leaving in an ambulance, in an ambulance, in a body bag, in a box, set the dogs, dogs on, use the knife, if we come, if you come, come again, come near, if they come, turned up at my, at my house, to my house, to her house, to my car, to her car, followed april, has followed, wont let me leave, wont let her drive, jumped the counter, over the counter, past security, past reception, through the doors, got into the building, in the building, kicking off in reception, shouting in reception, wont leave the building, refusing to leave, hell come, they will come, coming back with, coming down here, after them, sort you out, see to you, do you in, do her in, stab the, stab him, stab her, stab someone, going to stab, would kill, hell kill, hes going to kill, be killed, ill be killed, hell be killed, killed if, kill him, kill her, kill me, kill us, drown us, hang me, hang you, voice note, sent a voice note, doxxed, a school massacre, massacre, bought a crossbow, obsessed with, attack on, attacking the, attacking staff, coming for him, coming for her, coming for me, coming for us, coming for them, coming for you, come for him, come for her, come for his, come for me, come for you, outside the building, outside the refuge, outside the house, outside the placement, threatening staff, threatening residents, threatening him, threatening her, threatened her, threatened him, threatened to, going to get him, going to get her, going to get me, comes for me, if anyone comes, will be bodies, next time he, next time hes dead, photo of a grave, photo of my house, pictures of my house, pictures of my kids, photos of my kids',
  },
  {
    name: 'home violence',
    weight: 0.5,
    words:
      'smashing smashed smashes smash banging refuge injunction breached thumping bellowing controlling occupation',
    phrases:
      'next door, kicked the door, kick the door, door in, the place up, smashing up, punches walls, punched the, punched through, in the house with, hes there, he is there now, hes here, hes back, hes in the, hes staying there, supposed to be there, in the garden with, hes outside, is outside, ex partner, ex husband, her ex, mums ex, in front of her, in front of him, in front of the kids, in front of the little, if she leaves, if she goes, if she talks, if he talks, if she finds, if he finds, when he finds out, hide under, ran to the neighbour, in the next room, in the background, non mol, broken his bail, months pregnant, hammering on, on the door, banging on, kicking the door, trying to get in, got in through, broke in, breaking in, put the window, window in, through the window, breach of, outside with his, with his brothers, looking for them, found her, found them, shes fled, has fled, fled with, safe house, wants out tonight, leave him tonight, her in laws, in laws, stamped on, he beat, he beats, he hits, he hit, he pushed, he kicked, he strangled, he choked, camera in, whispered help, to the interpreter, the interpreter, blood on his shirt, her husband will, her husband has, her partner has, her partner threw, her husband hit, husband will kill, partner holds',
  },
  {
    name: 'practice',
    weight: 0.8,
    words:
      'fgm cutter circumcis- marry honour shamed dishonour- possessed spirits demon demons devil evil witch witchcraft pastor exorcis- djinn jinn ritual syria isis jihad martyr lahore mirpur pakistan somalia bangladesh sudan gambia nigeria iraq kurdistan egypt afghanistan iran jihadi ceremony initiation virginity dowry',
    phrases:
      'the cutting, be cut, to be cut, done like, booked in for, found her a, found him a, being made to marry, to fight, school shooting, who he will shoot, beat it out, get the devil out, in the holidays, prays instead, to be married, sent home to, sent back to, back home to, made to get married, the women will do, what the women, be taken to, after exams, arranged for her, promised to, marry him, marry her, to her cousin, to his cousin, bring shame, family honour, burning their feet, burning her feet, drive out, cast out, school massacre, a husband, until the wedding, forced marriage, be married, getting her married, to the village, a spirit, spirit in',
  },
  {
    name: 'harm to a baby or child meant',
    weight: 0.5,
    words: 'smothering impostors',
    phrases:
      'pillow over, pillow on, over his face, over her face, face into, hurt the baby, hurt her baby, hurt my baby, hurt the kids, hurt him, hurt her, shake him, shook him, make him stop, throw the baby, throw him out, before i do, before she does, before he does, before something happens, voice telling, voices telling, hears a voice, hears voices, hearing voices, lose it with, might snap, going to snap, will snap, feel like hurting, feels like, thoughts of, if we dont take, come and get the kids, come get the kids, take him today, take them today, she might do, might do, could do something, what she might, drown him, drown her, drown them, drowning him, drowning her, will shake, shake her, shake them, if she doesnt stop, if he doesnt stop, trust myself, come now or, leaving him at, leaving her at, leaving them at, cant keep him, cant keep her, hurt one of, hurt the, harm the, harm my, harm her, harm him, harm the baby, not my baby, isnt my baby, children are, are imposters, the kids in the van, hes got the kids, he has the kids, has the kids, with the kids and, thought about, thoughts about, she has thought, he has thought, i have thought, worried he will, worried she will, worried i will, scared i will, scared she will, scared he will, afraid i, sleep with pills, make her sleep, make him sleep, in her bottle, in his bottle, something in her',
  },
  {
    name: 'a harm by its name',
    weight: 0.5,
    words:
      'suicid- overdos- abuse assault violence violent harm murder exploitation exploited grooming disclosure disclosures discloses threat threats bullying neglect neglected radicalis- trafficking restraint death dead killing dying killer bomb missing drugs sexual groomed threatening threatened',
    phrases:
      'self harm-, domestic abuse, domestic violence, county lines, knife crime, missing child-, missing from home, missing from care',
  },
  {
    name: 'home and body, faintly',
    weight: 0.5,
    words:
      'bath cot fridge mattress bedroom sofa floor toilet cupboard garage shed tent kitchen pillow blanket nappy bucket garden doorstep mouth ribs arm arms leg legs neck throat chest stomach tummy lip eye eyes hair wrist wrists sleeve sleeves knees feet bottom shoes nightie pyjamas belt',
    phrases: '',
  },
  {
    name: 'the small hours',
    weight: 0.5,
    words: '9pm 10pm 11pm 12am 1am 2am 3am 4am midnight overnight night tonight',
    phrases: 'at night, in the night, all night, every night, after dark, half ten at night',
  },
];
