-- Olist's marketing funnel: leads with the day of first contact, their origin, and the moment they were won.
-- Variables: file, as_of (the first moment that the review does not see).

CREATE TABLE IF NOT EXISTS lead_rows AS FROM read_csv(getvariable('file'), all_varchar = true);

TRUNCATE tells;
INSERT INTO tells BY NAME
  -- No must-have of Fit is set; nothing says what sales decided, how it followed up, or what was lost.
  SELECT false AS fit, false AS decision, false AS follow_up, false AS first_touch,
    true AS opportunity, true AS won, false AS lost;

TRUNCATE facts;
INSERT INTO facts BY NAME
WITH
  leads AS (
    SELECT first_contact_date::TIMESTAMP AS created, filled(origin) AS origin, won_date::TIMESTAMP AS won_at
    FROM lead_rows
  ),
  -- What is dated after the review has not happened yet.
  known AS (
    SELECT created, origin, if(won_at < getvariable('as_of'), won_at, NULL) AS closed
    FROM leads WHERE created < getvariable('as_of')
  ),
  -- No column for them: won implies the opportunity, that the conversation, and that the acceptance.
  inferred AS (SELECT *, closed IS NOT NULL AS won FROM known)
SELECT
  created, coalesce(origin, '(unknown)') AS grp, false AS duplicate, false AS test,
  NULL::BOOLEAN AS fit, false AS excluded, 'Incomplete' AS tier, NULL::VARCHAR AS failed_criterion,
  won AS accepted, false AS rejected, won AS conversation, won AS opportunity, false AS opportunity_missing,
  NULL::BOOLEAN AS strong, won, false AS lost, closed, false AS close_missing,
  date_diff('day', created, getvariable('as_of') - INTERVAL 1 SECOND) >= 14 AS window_over,
  false AS do_not_contact, if(won, true, NULL) AS follow_up_complete, false AS touch_due, false AS touch_in_time,
  NULL::DOUBLE AS touch_minutes, won AS touched, NULL::BOOLEAN AS intent, false AS nurture, NULL::VARCHAR AS reason
FROM inferred;
