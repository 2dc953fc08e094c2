-- A sheet as a table of texts, its columns named by their headers (those that the sheet has not are NULL); "Cells" is
-- the row as it stands.
-- Variables: headers (the columns the sheet has), as_of (the first moment that the review does not see).

CREATE OR REPLACE MACRO has(header) AS list_contains(getvariable('headers'), header);
CREATE OR REPLACE MACRO seen(instant) AS instant < getvariable('as_of');
CREATE OR REPLACE MACRO dated(cell) AS TRY_CAST(cell AS TIMESTAMP);

-- A date or yes-no holds with a date or a yes, from that date on; NULL where the cell is blank.
CREATE OR REPLACE MACRO held(cell) AS CASE plain(cell) WHEN 'yes' THEN true WHEN 'no' THEN false ELSE seen(dated(cell)) END;

-- What the sheet can say at all: a rate needs a column for what it divides, and for what it divides by.
TRUNCATE tells;
INSERT INTO tells BY NAME
  SELECT true AS fit, has('Sales decision') AS decision, has('Follow-up') OR has('Touches') AS follow_up,
    has('First touch') AS first_touch, has('Opportunity') OR has('Won date') OR has('Lost date') AS opportunity,
    has('Won date') AS won, has('Lost date') AS lost;

TRUNCATE facts;
INSERT INTO facts BY NAME
WITH
  -- The cells as values.
  told AS (
    SELECT
      "Cells", dated("Created") AS created, lower(filled("Email")) AS email, lower(filled("Lead ID")) AS id,
      coalesce(filled("Source"), '(unknown)') AS grp,
      filled("Reason") AS reason, dated("First touch") AS first_touch, filled("Touches")::INT AS touches,
      filled("Follow-up") = 'complete' AS follow_up, coalesce(filled("Do not contact") = 'yes', false) AS do_not_contact,
      -- A decision counts from the day it was made.
      if(coalesce(seen(dated("Decided on")), true), filled("Sales decision"), NULL) AS decision,
      held("First conversation") AS said_conversation,
      held("Opportunity") AS said_opportunity, filled("Opportunity") IS NULL AS blank_opportunity,
      coalesce(held("Won date"), false) AS said_won, dated("Won date") AS won_at,
      coalesce(held("Lost date"), false) AS said_lost, dated("Lost date") AS lost_at,
      filled("Opportunity quality") = 'strong' AS said_strong,
      filled("Timing") IS NOT NULL AS has_timing, filled("Next step") IS NOT NULL AS has_next_step,
      plain("Industry") AS industry, filled("Employees")::INT AS employees, plain("Title") AS title
    FROM sheet
  ),
  -- A column of days without times: then limits in hours compare in whole days.
  grain AS (
    SELECT coalesce(bool_and(created = created::DATE), false) OR coalesce(bool_and(first_touch = first_touch::DATE), false)
      AS in_days
    FROM told
  ),
  -- Leads of a later day have not come in yet. A mailbox that is nothing but "test" is no lead.
  there AS (
    SELECT told.*, coalesce(regexp_matches(email, '^test\d*@'), false) AS test
    FROM told WHERE created IS NULL OR seen(created)
  ),
  -- Same mailbox, else same id: the earliest stays, one without a date last. Of equals, for which the definitions
  -- have no rule, the row that sorts first.
  ranked AS (
    SELECT *, coalesce('mailbox ' || email, 'id ' || id) AS lead,
      NOT test AND lead IS NOT NULL AND row_number() OVER (
        PARTITION BY lead, test ORDER BY created NULLS LAST, "Cells"
      ) > 1 AS duplicate
    FROM there
  ),
  -- What is marked both won and lost was won.
  closed AS (
    SELECT *, said_won AS won, said_lost AND NOT said_won AS lost,
      CASE WHEN said_won THEN won_at WHEN said_lost THEN lost_at END AS closed
    FROM ranked
  ),
  -- A later fact implies an earlier one only where the sheet has no column for the earlier one. So a lead lost with an
  -- empty opportunity cell was lost before, and implies nothing.
  opportunities AS (
    SELECT *, if(has('Opportunity'), coalesce(said_opportunity, false), won OR lost) AS opportunity FROM closed
  ),
  conversations AS (
    SELECT *, if(has('First conversation'), coalesce(said_conversation, false), opportunity OR won) AS conversation
    FROM opportunities
  ),
  decisions AS (
    SELECT *, coalesce(decision = 'rejected', false) AS rejected,
      if(has('Sales decision'), coalesce(decision = 'accepted', false), conversation OR opportunity OR won) AS accepted
    FROM conversations
  ),
  -- Follow-up is complete when its column says so; else after three touches or a conversation; nothing told is NULL.
  -- Its window is over after fourteen days. The first touch is due after 24 hours.
  followed AS (
    SELECT *,
      coalesce(follow_up, if(conversation, true, touches >= 3)) AS follow_up_complete,
      coalesce(date_diff('day', created, getvariable('as_of') - INTERVAL 1 SECOND) >= 14, false) AS window_over,
      if(seen(first_touch), first_touch, NULL) AS touched_at,
      coalesce(touched_at IS NOT NULL OR touches > 0 OR follow_up OR conversation, false) AS touched,
      has('First touch') AND coalesce(if(in_days,
        date_diff('day', created, getvariable('as_of') - INTERVAL 1 SECOND) >= 1,
        created + INTERVAL 24 HOUR <= getvariable('as_of')), false) AS touch_due,
      if(in_days, 24 * 60 * date_diff('day', created, touched_at), (epoch(touched_at) - epoch(created)) / 60)
        AS touch_minutes
    FROM decisions, grain
  ),
  -- The rubric. Fit asks for an industry (20 points) and a size (10), both must-haves; Timing (30) and Next step (40)
  -- ask to be filled; a student or vendor is excluded, where the sheet has titles. A blank cell is unknown.
  judged AS (
    SELECT *, industry IN ('retail', 'wholesale') AS serves, employees >= 20 AS sized,
      title NOT IN ('student', 'vendor') AS is_none,
      20 * coalesce(serves, false)::INT + 10 * coalesce(sized, false)::INT + 30 * has_timing::INT + 40 * has_next_step::INT
        AS points,
      30 * (NOT has_timing)::INT + 40 * (NOT has_next_step)::INT AS open_points
    FROM followed
  )
SELECT
  created, grp, duplicate, test,
  -- Fit: every must-have of Fit is met and no exclusion applies; not fit: one of them fails.
  CASE WHEN NOT is_none OR NOT serves OR NOT sized THEN false WHEN serves AND sized THEN true END AS fit,
  coalesce(NOT is_none, false) AS excluded,
  CASE
    WHEN NOT serves OR NOT sized OR NOT is_none THEN 'Disqualified'
    WHEN serves IS NULL OR sized IS NULL OR (is_none IS NULL AND has('Title')) THEN 'Incomplete'
    WHEN points >= 60 THEN 'Qualified'
    WHEN points + open_points >= 60 THEN 'Incomplete'
    ELSE 'Nurture'
  END AS tier,
  CASE WHEN NOT serves THEN 'Industry we serve' WHEN NOT sized THEN 'Size we serve' WHEN NOT is_none THEN 'No students' END
    AS failed_criterion,
  accepted, rejected, conversation, opportunity,
  -- The column is there and blank, and the lead is closed: whether it was an opportunity is missing.
  has('Opportunity') AND blank_opportunity AND (won OR lost) AS opportunity_missing,
  -- Without a column, strong has at least half the points of each dimension.
  if(has('Opportunity quality'), said_strong, CASE
    WHEN coalesce(serves, false) AND has_timing AND has_next_step THEN true
    WHEN NOT serves THEN false
  END) AS strong,
  won, lost, closed, false AS close_missing,
  window_over, do_not_contact, follow_up_complete, touch_due,
  coalesce(touch_minutes <= 24 * 60, false) AS touch_in_time, touch_minutes, touched,
  if(has('Timing') OR has('Next step'), has_timing OR has_next_step, NULL) AS intent,
  coalesce(reason IN ('too early', 'needs nurturing'), false) AS nurture, reason
FROM judged;
