/** Sentences that any letter may hold, many of them close to what is barred: no gate may object. */
export const cleanSentences = `
Thank you for taking the time to talk with me.
I enjoyed hearing how your team works.
I started with the data and asked questions later.
The first thing I looked at was your annual report.
I need to know my tools well to work fast, and I do.
I learned to read a warehouse floor from the people on it.
I would be glad to show you how I work.
A short answer is fine.
I have thought about our conversation more than once.
The best part was the tour of the floor.
I said then that I like plain numbers, and I do.
You said it well on the tour: less is more on a shelf.
I am still very interested.
Still, I would rather be honest about it.
I was promised nothing and learned a lot.
My last email had the wrong date, and I am sorry for that.
I will be in town on Thursday.
I hope the move goes well.
I hope that your week is a good one.
My work has always begun with a question.
When I started in logistics, I knew nothing.
When I began at my last job, the forecast was a guess.
My team there was small and good.
I look forward to meeting you again.
I look forward to hearing more about the work.
I look forward to our next conversation.
I would like to do this work.
If it helps, I can send a sample.
If anything is missing, please tell me.
I can come any day of the week.
Please tell me if another time is better.
Please call me if that is easier.
You can reach me by phone in the afternoon.
The role fits what I like to do.
I felt at home in the conversation.
It would be a pleasure to talk again.
I am available at short notice.
My notice period is one month.
I have kept two Fridays free.
I care about clean data.
I would rather ask once too often.
I know that decisions like this take time.
I know how much work a move is.
I know the trade from the floor up.
I understand that you have a full schedule.
There is no hurry on my side.
Whatever you decide, I enjoyed our talk.
I respect your decision.
I am grateful for your candour.
I was glad to meet the others.
I liked the way you put it.
Your question about forecasts stayed with me.
I had not seen it from that side before.
I have not stopped thinking about the new layout.
You have not only a new building but a new way of working in it.
It did not surprise me to hear how much planning went in.
I did not expect to enjoy the tour so much.
I want to learn from people who do this well.
I could talk about stock levels all day.
I would begin with the slow movers.
The hard part is not the tool but the habit.
I like to finish what I begin.
I prefer plain words.
One idea has stayed with me since.
Half an hour would be enough.
I can work around your calendar.
I will bring what we talked about.
I will be there ten minutes early.
The time suits me well.
I have it in my calendar.
Thank you for the directions.
I will come by train.
My phone is on all day.
A line by email is plenty.
I am happy to wait for your answer.
I would be happy to answer any question.
It is good to know where things stand.
I would like to know what the next step is.
Could you tell me what the next step is?
May I ask when you expect to decide?
When would be a good time to check back?
Is there anything else that you need from me?
Would next week suit you?
Could we find a time to talk?
I understand if the plans have changed.
If the role has moved on, a line is enough.
I wish you a good start to the new season.
I wish your team every success.
All the best for the move.
I was sorry to hear it, and I understand.
I accept that, of course.
I would be glad to be considered again.
I will follow the new site with interest.
The forecast that I built is still in use.
I am good at SQL.
I built a stock forecast in my last job.
My last job taught me patience.
My last manager taught me to check twice.
I left my last job on good terms.
I like working with people from the floor.
I learn fast when I can ask.
I like to be thorough.
I read the whole report.
The numbers told a clear story.
I found the answer in the returns.
I think in small steps.
I try things out on paper first.
I ask before I build.
I write things down.
I keep my promises to the people I work with.
I was never late with a report.
I never liked guessing.
I have never worked in a better-run warehouse than the one you showed me.
Nobody likes a stock count, but I do.
No one on a night shift wants a long email.
I do not mind early mornings.
I do not need much to begin.
I have the tools I need.
All I need is a quiet hour in the morning.
I need little time to settle in.
The move will need good planning.
Your people will need new routes.
That is something I would like to help with.
That is what I would look at first.
This is what I would bring.
This is a good time for such a change.
It seems to me a good plan.
It sounds like a good place to learn.
It made me think of my own first move.
It was good to see the floor.
We spoke about the new layout.
We talked about forecasts.
We talked for longer than planned, and I was glad of it.
We both laughed about the old labels.
I can still see the old labels.
You explained the plan very clearly.
You asked what I would do first.
You were kind to show me around.
You gave me a lot to think about.
You have a good eye for detail.
Your team made me welcome.
Your new building is impressive.
Your new system looks promising.
Your plan for the move is clear.
Your people know what they do.
I was impressed by the calm on the floor.
I was curious about the labels.
I was happy to see that.
I am curious how it turns out.
I am sure the move will keep everybody busy.
I am confident with numbers.
I am sure of one thing: I like this work.
I am keen to learn more.
I am free on most mornings.
I am free from noon on.
I am on the train until noon.
I am as interested as before.
I am more interested than before.
I am looking forward to it.
I am looking forward to the next conversation.
I am looking forward to hearing from you.
I can send references the same day.
I can show you the forecast.
I can explain it in ten minutes.
I can bring my own laptop.
I will gladly explain it.
I will think about your question.
I will write to you once the papers are here.
I will answer within a day.
I would value your advice.
I would value another conversation.
I would appreciate meeting again.
I would appreciate the chance to talk to others on your team.
I would love to hear what you make of it.
I would love to see the new site.
As you asked, I will bring the forecast.
As we discussed, I will bring the forecast.
As far as I can see, it is a matter of routes.
At the moment I am free in the mornings.
At first I did not see the point of the labels.
After the tour I had a few ideas.
After our talk I read the report again.
Before the interview I knew little about it.
Once the move is over, the real work begins.
Once you have decided, a line is enough.
One of my ideas is about the labels.
Two of my ideas are about the routes.
The third shelf from the left was my favourite.
The final step of the forecast is a check by hand.
The last chapter of the report was the most useful.
The most useful part was the tour.
The most interesting question was yours.
The company is growing, and it shows.
The other departments were friendly, too.
The other day I read about your plans.
The deadline for the move is tight, I think.
The days are getting shorter, and the floor is well lit.
The weeks before a move are busy ones.
The work suits me.
The salient point for me was the layout.
The offer of a tour was kind.
The benefits of a clear label are easy to see.
The payoff of a good forecast comes late.
The payment desk was busy when I came in.
The aim is a quiet floor.
Checking twice is a habit of mine.
Checking the shelves in person helps.
Following the route on foot taught me a lot.
Reaching the top shelf takes a ladder.
Touching the labels is not enough, one has to read them.
Looking back, I should have asked about the roof.
Thinking about it, I would begin with returns.
Working nights never bothered me.
Waiting for the tour, I talked with the porter.
Nothing beats a walk on the floor.
Nothing in the plan surprised me.
Every label tells a story.
Each of your colleagues had a different view.
Both views made sense to me.
Some of it was new to me.
Most of it was familiar.
Much of it made sense at once.`
  .trim()
  .split("\n");
