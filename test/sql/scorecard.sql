-- The scorecard's definitions, over two tables that the other files of this folder fill from the rows of a sheet.
-- A period runs from `starts` to before `ends`; both are NULL where all leads are one.

-- What the sheet can say at all, one row.
CREATE TABLE tells (
  fit BOOLEAN, decision BOOLEAN, follow_up BOOLEAN, first_touch BOOLEAN, opportunity BOOLEAN, won BOOLEAN, lost BOOLEAN
);

-- What each row that came in by the review date says, as it was known then. NULL is unknown.
CREATE TABLE facts (
  created TIMESTAMP, grp VARCHAR, duplicate BOOLEAN, test BOOLEAN,
  -- by the rubric
  fit BOOLEAN, excluded BOOLEAN, tier VARCHAR, failed_criterion VARCHAR,
  -- how far it got; whether the sheet is missing what would tell of an opportunity, or of a close
  accepted BOOLEAN, rejected BOOLEAN, conversation BOOLEAN, opportunity BOOLEAN, strong BOOLEAN,
  won BOOLEAN, lost BOOLEAN, closed TIMESTAMP, opportunity_missing BOOLEAN, close_missing BOOLEAN,
  -- how it was followed up
  window_over BOOLEAN, do_not_contact BOOLEAN, follow_up_complete BOOLEAN,
  touch_due BOOLEAN, touch_in_time BOOLEAN, touch_minutes DOUBLE, touched BOOLEAN,
  -- what was said
  intent BOOLEAN, nurture BOOLEAN, reason VARCHAR
);

-- A blank cell: nothing, or a word that people leave where they mean nothing.
CREATE MACRO filled(cell) AS
  CASE WHEN lower(trim(cell)) IN ('', '-', 'select', 'n/a', 'unknown', 'none') THEN NULL ELSE trim(cell) END;

-- Text compares whatever its case and accents.
CREATE MACRO plain(cell) AS lower(strip_accents(filled(cell)));

-- Wilson 1927: the two p that lie z standard errors, their own, from the share that was seen.
CREATE MACRO z95() AS 1.959963984540054::DOUBLE;
CREATE MACRO wilson(k, n, side) AS
  CASE WHEN n > 0 THEN
    (k / n + z95() ^ 2 / (2 * n) + side * z95() * sqrt(k / n * (1 - k / n) / n + z95() ^ 2 / (4 * n ^ 2)))
    / (1 + z95() ^ 2 / n)
  END;

-- Whether something happened within the period; without bounds everything did, whether it has a date or not.
CREATE MACRO within(instant, starts, ends) AS ends IS NULL OR coalesce(instant >= starts AND instant < ends, false);

-- Distinct real leads that came in within the period: duplicates and tests are left out.
CREATE MACRO leads(starts, ends) AS TABLE
  FROM facts WHERE within(created, starts, ends) AND NOT duplicate AND NOT test;

-- The nine measures, of all leads (whole) and of each group: what is divided by what, which leads could not be
-- placed, and which were kept out.
CREATE MACRO measures(starts, ends, window_months) AS TABLE
WITH
  marked AS (
    SELECT *,
      within(created, starts, ends) AS arrived,
      arrived AND NOT duplicate AND NOT test AS is_lead,
      -- The window is over, sales did not reject it, and it may be contacted.
      is_lead AND window_over AND NOT rejected AND NOT do_not_contact AS due,
      -- Opportunities that were won or lost, in the months to the end of the period; undated ones are in no window.
      NOT duplicate AND NOT test AND opportunity AND (won OR lost) AS is_close,
      is_close AND within(closed, ends - to_months(window_months), ends) AS is_recent,
      is_close AND closed IS NULL AND ends IS NOT NULL AS is_undated
    FROM facts
  ),
  counted AS (
    SELECT grouping(grp) = 1 AS whole, coalesce(grp, '') AS grp,
      count(*) FILTER (arrived) AS arrivals,
      count(*) FILTER (is_lead) AS leads,
      count(*) FILTER (is_lead AND fit) AS fit,
      count(*) FILTER (is_lead AND NOT fit) AS unfit,
      count(*) FILTER (is_lead AND accepted) AS accepted,
      count(*) FILTER (is_lead AND rejected) AS rejected,
      count(*) FILTER (due) AS due,
      count(*) FILTER (due AND follow_up_complete) AS followed_up,
      count(*) FILTER (due AND follow_up_complete IS NULL) AS follow_up_unknown,
      count(*) FILTER (is_lead AND touch_due) AS touch_due,
      count(*) FILTER (is_lead AND touch_due AND touch_in_time) AS touched_in_time,
      count(*) FILTER (is_lead AND opportunity) AS opportunities,
      count(*) FILTER (is_lead AND NOT opportunity AND opportunity_missing) AS opportunity_missing,
      count(*) FILTER (is_lead AND opportunity AND strong) AS strong,
      count(*) FILTER (is_lead AND opportunity AND NOT strong) AS weak,
      count(*) FILTER (is_lead AND won) AS won,
      count(*) FILTER (is_lead AND close_missing) AS close_missing,
      count(*) FILTER (is_recent AND accepted AND won) AS recent_won,
      count(*) FILTER (is_recent AND accepted) AS recent,
      count(*) FILTER (is_recent AND NOT accepted) AS recent_unaccepted,
      count(*) FILTER (is_undated AND accepted) AS undated
    FROM marked GROUP BY GROUPING SETS ((), (grp))
  ),
  -- A sheet that records wins alone, or acceptances alone, has no rate of them.
  recorded AS (
    SELECT coalesce(bool_or(won) AND NOT bool_or(lost), false) AS only_won,
      coalesce(bool_or(accepted) AND NOT bool_or(rejected), false) AS only_accepted
    FROM facts WHERE NOT duplicate AND NOT test
  ),
  -- One row a measure: numerator k, denominator n, unknown u, left out l, and whether the sheet can tell it.
  listed AS (
    SELECT whole, counted.grp, unnest([
      -- distinct real leads, beside all rows
      {id: 'lead_volume', k: leads, n: arrivals, u: 0, l: arrivals - leads, told: true},
      -- fit / (fit + not fit)
      {id: 'icp_fit_rate', k: counted.fit, n: counted.fit + unfit, u: leads - counted.fit - unfit, l: 0, told: tells.fit},
      -- accepted / (accepted + rejected), undecided beside it
      {id: 'sales_acceptance_rate', k: accepted, n: accepted + rejected, u: leads - accepted - rejected, l: 0,
        told: tells.decision AND NOT recorded.only_accepted},
      -- follow-up complete / follow-up due
      {id: 'follow_up_completion', k: followed_up, n: due, u: follow_up_unknown, l: 0, told: tells.follow_up},
      -- touched within the limit / leads whose limit is over; never touched is a miss
      {id: 'first_touch_in_time', k: touched_in_time, n: touch_due, u: 0, l: 0, told: tells.first_touch},
      -- leads with an opportunity / leads
      {id: 'lead_to_opportunity', k: opportunities, n: leads, u: opportunity_missing, l: 0, told: tells.opportunity},
      -- strong / (strong + weak)
      {id: 'opportunity_quality', k: strong, n: strong + weak, u: opportunities - strong - weak, l: 0,
        told: tells.opportunity},
      -- won / (won + lost) of the opportunities that sales accepted, the others left out and counted
      {id: 'win_rate', k: recent_won, n: recent, u: undated, l: recent_unaccepted, told: tells.won AND tells.lost AND NOT recorded.only_won},
      -- won / leads
      {id: 'created_win_rate', k: counted.won, n: leads, u: close_missing, l: 0, told: tells.won}
    ], recursive := true)
    FROM counted, tells, recorded
    -- A group is shown where it has leads of the period, or closes that count in its window.
    WHERE whole OR leads > 0 OR recent > 0
  ),
  -- What the sheet cannot tell is no data, whatever could be counted.
  tellable AS (
    SELECT whole, grp, id, if(told, k, 0) AS k, if(told, n, 0) AS n, if(told, u, 0) AS u, if(told, l, 0) AS l FROM listed
  )
SELECT whole, grp, id,
  -- Lead volume is a count; nothing to divide by is no data.
  CASE WHEN id = 'lead_volume' THEN k WHEN n > 0 THEN k / n END AS value,
  k::INT AS numerator, n::INT AS denominator, u::INT AS unknown, l::INT AS left_out,
  CASE WHEN id <> 'lead_volume' THEN wilson(k::DOUBLE, n::DOUBLE, -1) END AS lower,
  CASE WHEN id <> 'lead_volume' THEN wilson(k::DOUBLE, n::DOUBLE, 1) END AS upper
FROM tellable;

-- How far the leads of the period got.
CREATE MACRO funnel(starts, ends) AS TABLE
  SELECT
    count(*)::INT AS generated,
    (count(*) FILTER (fit))::INT AS target_market,
    (count(*) FILTER (tier = 'Qualified'))::INT AS qualified,
    (count(*) FILTER (accepted))::INT AS accepted,
    (count(*) FILTER (conversation))::INT AS conversation,
    (count(*) FILTER (opportunity))::INT AS opportunity,
    (count(*) FILTER (opportunity AND strong))::INT AS strong,
    (count(*) FILTER (won))::INT AS won
  FROM leads(starts, ends);

-- Median hours to the first touch (R-7, which is quantile_cont) of the leads whose limit is over; a touch before
-- the lead came in has no waiting time.
CREATE MACRO median_hours(starts, ends) AS TABLE
  SELECT quantile_cont(touch_minutes, 0.5) / 60 AS hours
  FROM leads(starts, ends) WHERE touch_due AND touch_minutes >= 0;

-- Where leads failed, why, from which group; a lead that goes on stands here only where it carries a reason. What
-- the rubric alone rules out, and nobody gave a reason for, failed for the first criterion that rules it out.
CREATE MACRO reasons(starts, ends) AS TABLE
WITH placed AS (
  SELECT grp, reason, failed_criterion,
    CASE
      WHEN won THEN if(reason IS NULL, NULL, 'won')
      WHEN lost AND opportunity THEN 'lost as opportunity'
      WHEN lost THEN 'lost before opportunity'
      WHEN rejected THEN 'rejected by sales'
      WHEN tier = 'Disqualified' AND NOT opportunity AND NOT accepted AND NOT conversation THEN 'disqualified by the rubric'
      WHEN reason IS NOT NULL THEN 'still open'
    END AS place
  FROM leads(starts, ends)
)
SELECT place, grp, count(*)::INT AS leads,
  coalesce(reason, if(place = 'disqualified by the rubric', failed_criterion, NULL), '(no reason given)') AS reason
FROM placed WHERE place IS NOT NULL GROUP BY ALL;

-- Why a lead is no opportunity yet: exactly one group, the first that applies. What sales did is told only by a
-- sheet with columns for it.
CREATE MACRO failure_groups(starts, ends) AS TABLE
WITH told AS (SELECT follow_up, follow_up OR first_touch AS touch FROM tells)
SELECT id, count(*)::INT AS leads FROM (
  SELECT
    CASE
      WHEN excluded THEN 'not_a_lead'
      WHEN NOT fit THEN 'bad_fit'
      WHEN rejected THEN 'rejected'
      WHEN tier = 'Nurture' OR nurture THEN 'nurture'
      -- The window is over and nobody ever reached out.
      WHEN told.touch AND window_over AND NOT touched THEN 'ignored'
      -- Reached out late, or not often enough by the end of the window.
      WHEN told.touch AND touched AND touch_due AND NOT touch_in_time THEN 'slow'
      WHEN told.follow_up AND window_over AND NOT follow_up_complete THEN 'slow'
      -- Followed up as agreed, and no conversation came of it.
      WHEN told.follow_up AND follow_up_complete AND NOT conversation THEN 'unresponsive'
      -- A conversation, but neither a reason to act now nor a next step; of a sheet with columns for neither, nothing is said.
      WHEN conversation AND NOT intent THEN 'no_intent'
      ELSE 'in_progress'
    END AS id
  FROM leads(starts, ends), told WHERE NOT opportunity
) GROUP BY id;
