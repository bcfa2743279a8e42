/** Ordinary English words: never a misspelt name, and a name on record only where the place in the sentence says so. */
export const commonWords: ReadonlySet<string> = new Set(
  `
  about abt accepted accepting access across actually add address after afternoon again agency ages ago ah 
  ahead air alive all alone along already also always am an analyst and another answer answered any anybody 
  anymore anyone anything app apparently applicants application appointment appreciate are as ask asked 
  asking assessment assistant at auto away aye back background bad bank basically bc be because been beep 
  before being best better big bin bit bite blanked bless blue board boss both bother bottom bounced box 
  brain bring brother btw budget bug bugging building bumped bus business busy but button by call called 
  calling calls came can can't cancelled candidate candidates cannot cant card case cat catch cell chair 
  change changed charge chase chat check chickened choose classy clean clerk client clock close closed co 
  coach coffee cold com come comes coming company completely compose conflict consideration contact 
  conversation cook coordinator copied copy correct correction cos could couldnt couple course cousin cover 
  crickets cut data date dates day days dead deadline deal dear decent decide decided deciding decision 
  delete delighted dentist desk did didn't didnt die direct director do does doesnt dog doing dollar don't 
  done dont door down download draft drafts drive driving drop dude due each earlier early either eleven else 
  em email emailed emails end engineer enough erase even evening ever every everyone everything exactly 
  example exist expect export eye face fair family far feel fella few file filled final finally finance find 
  fine fingers finished firm first five fix flew floor folks follow for forever forget forgot forklift 
  fortnight forward found four free freeze fri from front frozen full further gap gave general get gets 
  ghosted gimme girl give given giving go goes going gone gonna good got gotta gracious grateful great guess 
  guy had half hand hands hang happened happening has hasnt hat have havent he head health hear heard heart 
  hello help her here hey hi him hired hiring his hit hmm hold holiday home honest honestly hook hospital 
  hour hours house how hr human hung hurry hypothetically ice id idea if ignore im in inbox inform inside 
  instead internal interview interviewed interviewer interviewing interviews into invite invited is isn't 
  isnt it it's its itself ive job jobs joined june just keep keeps kept kid kids kind kindly kitchen knock 
  knots know lad lady landed last late later law lawyer lead leader leave left lemme less let lets letter 
  life like line lines linkedin list literally little live ll log logged lol long longer look lose lost lot 
  love luck lunch machine mad made mail mailbox mailed mails make man manager many mark marks matter may 
  maybe me mean means meant meat meet meeting memory mention mentioned message met mid min mind minds mine 
  mins minute minutes missed mistake mobile mon month months more morning move moved moving msg much must 
  mute my myself nada nah name name's named names near need needs nerve never new news next nice night nights 
  nine no nobody noon nope not note notes nothing notice now nudge nudges nuke number nurse nursing nvm 
  o'clock occasion of off offer offered office oh ok okay old on once one online only oops open opening ops 
  or org other our out over own owner page panel paper papers part partner pass passed past patience pause 
  paused pay peep people person phone phoned phrase pick picked picks ping pinging pings place plain plan 
  planner play please pls pm poke polite position post posted ppl proper pull pulled push pushed put quarter 
  question quick quiet quit radio ran rang rather re reach reached read reading reads real really reason 
  received reception receptionist reckon reckons record records recruiter recruitment references regret 
  rejected rejection remember remind reminder reminders reminding remove reply rest resume return returning 
  returns reverse revert rid right ring ringing rn robot role room round run rung running said same sat save 
  saved saw say saying says schedule school scrap scratch screen script second secretary see seeing send 
  senior sent service set she she's shes shift shifted shifts shop short shorter shot should show showed shut 
  sick side sign signature signed silence silent since sir sister sit site six skip sleep slot snooze so some 
  somebody someone something somewhere soon sorry sound sounding sounds spam speak spent spoke spot staff 
  stage stall start starting status step stick stiff still stomach stop stored story straight strong stuff 
  subject such super sure surname switch ta table take taken takes taking talk talked talking target tbh 
  teacher team tech telephone tell telling ten test text than thank thanks that that's thats the their them 
  then there theres these they they'd they'll they're they've theyd theyre thing things think thinking third 
  this tho those three through thru thurs thx til till time times timezone tired title tmrw to today together 
  told tomorrow tomorrow's tone tonight too took top touch train tried truck try tues turn turned turns twice 
  two ty type typed ugh undeliverable under undo unmute until up update ur us use used vacancy van ve very vm 
  voice voicemail wait waited waiting wake walk walked wanna want wanting wants warehouse was watched way we 
  we'll we're wed weds week weekend weeks well went were what what's whatever whats when where which while 
  who whole whose why wife will wipe wish with withdrawal within without woman wont word words work working 
  works would wouldnt write writing written wrong wrote ya yeah year years yep yes yesterday yet yo you 
  you're you've young your yous yrs yup zero zilch zoom   `
    .trim()
    .split(/\s+/),
);
