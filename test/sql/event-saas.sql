-- Offers of an event-software firm: one status tells everything, by what it means.
-- Variables: file, as_of (the first moment that the review does not see), by_id (an id is a lead), and a table
-- meaning(value, says) of what the statuses are known to say.

CREATE TABLE IF NOT EXISTS offer_rows AS FROM read_csv(getvariable('file'), all_varchar = true);

TRUNCATE tells;
INSERT INTO tells BY NAME
  SELECT true AS fit, false AS decision, false AS follow_up, false AS first_touch,
    true AS opportunity, true AS won, true AS lost;

TRUNCATE facts;
INSERT INTO facts BY NAME
WITH
  offers AS (
    SELECT
      filled(Id) AS id, plain("Use Case") AS use, coalesce(filled("Use Case"), '(unknown)') AS grp,
      filled(Status) AS status, "Created Date"::TIMESTAMP AS created, "Close Date"::TIMESTAMP AS close_date,
      Price::DOUBLE AS price, plain(Pain) AS pain, filled("Loss Reason") AS reason,
      -- The row as it stands, to choose among rows of one id and one day, for which the definitions have no rule.
      to_json([coalesce(Id, ''), coalesce("Use Case", ''), coalesce(Status, ''), "Created Date", "Close Date",
        coalesce(Price, ''), coalesce("Discount code", ''), coalesce(Pain, ''), coalesce("Loss Reason", '')])::VARCHAR AS cells
    FROM offer_rows
    WHERE "Created Date"::TIMESTAMP < getvariable('as_of')
  ),
  -- Same id: the earliest stays.
  ranked AS (
    SELECT *, getvariable('by_id') AND id IS NOT NULL
      AND row_number() OVER (PARTITION BY lower(id) ORDER BY created, cells) > 1 AS duplicate
    FROM offers
  ),
  -- A status means what someone said it means, else it is unexplained; a close after the review is none yet.
  explained AS (
    SELECT ranked.*, status IS NOT NULL AND says IS NULL AS unexplained,
      coalesce(says = 'won', false) AND close_date < getvariable('as_of') AS won,
      coalesce(says = 'lost', false) AND close_date < getvariable('as_of') AS lost,
      coalesce(says = 'opportunity', false) AS says_opportunity,
      coalesce(says = 'conversation', false) AS says_conversation
    FROM ranked LEFT JOIN meaning ON meaning.value = status
  ),
  -- No column for the earlier facts: won or lost implies the opportunity, that the conversation, that the acceptance.
  opportunities AS (SELECT *, says_opportunity OR won OR lost AS opportunity FROM explained),
  conversations AS (SELECT *, says_conversation OR opportunity AS conversation FROM opportunities),
  -- The rubric: Fit is a use that we serve (a must-have, 20 points) and a price of 200 (10); Pain is one of two (20).
  judged AS (
    SELECT *, use IN ('corporate events', 'educational seminars') AS serves, price >= 200 AS pays,
      pain IN ('operations', 'quality of delivery') AS hurts
    FROM conversations
  ),
  scored AS (
    SELECT *,
      20 * coalesce(serves, false)::INT + 10 * coalesce(pays, false)::INT AS fit_points,
      20 * (serves IS NULL)::INT + 10 * (pays IS NULL)::INT AS fit_open,
      20 * coalesce(hurts, false)::INT AS pain_points, 20 * (hurts IS NULL)::INT AS pain_open
    FROM judged
  )
SELECT
  created, grp, duplicate, false AS test, serves AS fit, false AS excluded,
  CASE
    WHEN NOT serves THEN 'Disqualified'
    WHEN serves IS NULL THEN 'Incomplete'
    WHEN fit_points + pain_points >= 0.6 * 50 THEN 'Qualified'
    WHEN fit_points + pain_points + fit_open + pain_open >= 0.6 * 50 THEN 'Incomplete'
    ELSE 'Nurture'
  END AS tier,
  if(serves, NULL, 'A use we serve') AS failed_criterion,
  conversation AS accepted, false AS rejected, conversation, opportunity, unexplained AS opportunity_missing,
  -- Strong has at least half the points of each dimension; weak could not reach them whatever is unknown.
  CASE
    WHEN fit_points >= 15 AND pain_points >= 10 THEN true
    WHEN fit_points + fit_open < 15 OR pain_points + pain_open < 10 THEN false
  END AS strong,
  won, lost, if(won OR lost, close_date, NULL) AS closed, unexplained AS close_missing,
  date_diff('day', created, getvariable('as_of') - INTERVAL 1 SECOND) >= 14 AS window_over,
  false AS do_not_contact, if(conversation, true, NULL) AS follow_up_complete, false AS touch_due, false AS touch_in_time,
  NULL::DOUBLE AS touch_minutes, conversation AS touched, NULL::BOOLEAN AS intent, false AS nurture, reason
FROM scored;
